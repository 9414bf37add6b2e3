// The same card as a developer would write it for this one page, by hand: one script, which fetches its facts or has them in it.
// It looks as the widget's card does, in light and dark, narrow and wide; it can do no more than change its language.
(() => {
  const CSS = `
.fact-card { --paper: #FBFAF5; --ink: #17211D; --quiet: #4A5650; --line: #DAD7CB; --edge: #757D76; --own: #0B4237; --on-own: #FBFAF5; --other: #A3865D; --accent: #A0460A; }
@media (prefers-color-scheme: dark) {
  .fact-card { --paper: #131A17; --ink: #ECEDE4; --quiet: #B1BBB3; --line: #34403A; --edge: #7F8B84; --own: #A3E3CB; --on-own: #10201A; --other: #857151; --accent: #F0A860; }
}
.fact-card { max-width: 100%; box-sizing: border-box; font-size: max(1em, 15px); line-height: 1.5; color: var(--ink); background: var(--paper);
  border: 1px solid var(--line); border-top: 3px solid var(--own); border-radius: 3px; padding: 24px; display: grid; gap: 16px; overflow-wrap: break-word; }
.fact-card * { box-sizing: border-box; margin: 0; padding: 0; }
.fact-card :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.fact-card header { display: flex; flex-wrap: wrap; align-items: center; gap: 0 12px; min-height: 28px; font-size: .8125em; color: var(--quiet); }
.fact-card header p { display: flex; align-items: center; gap: 8px; }
.fact-card header div { display: flex; margin: 0 -6px 0 auto; }
.fact-mark { width: 20px; height: 14px; fill: var(--own); }
.fact-mark rect:nth-child(2) { fill: var(--other); }
.fact-card button { font: inherit; color: inherit; background: none; border: 0; border-bottom: 2px solid transparent; min-height: 28px; padding: 2px 6px; cursor: pointer; }
.fact-card button:hover { color: var(--ink); border-color: var(--line); }
.fact-card button[aria-pressed=true] { color: var(--ink); font-weight: 700; border-color: var(--accent); }
.fact-card h3 { font-size: clamp(1.375em, 1.1em + 1.45vw, 1.75em); line-height: 1.2; letter-spacing: -.01em; text-wrap: balance; }
.fact-region { margin-top: 2px; font-size: .875em; color: var(--quiet); }
.fact-hero { border-top: 1px solid var(--line); padding-top: 16px; display: grid; gap: 4px; }
.fact-measure { font-size: .875em; font-weight: 700; }
.fact-figure { font-size: clamp(3.5em, 2.4em + 5.5vw, 4.75em); line-height: 1; font-weight: 700; letter-spacing: -.035em; color: var(--own); }
.fact-figure span { font-size: .56em; font-weight: 400; letter-spacing: 0; }
.fact-sentence { font-size: 1.125em; line-height: 1.35; margin-top: 8px; text-wrap: pretty; }
.fact-chart { display: grid; gap: 2px; font-size: .875em; line-height: 1.3; }
.fact-plot { position: relative; display: grid; gap: 2px; padding-top: 2px; margin: 0 60px; }
.fact-name { margin: 1px 0 1px -60px; }
.fact-name:first-of-type { font-weight: 700; }
.fact-row { position: relative; height: 20px; }
.fact-row + .fact-name { margin-top: 5px; }
.fact-row i { position: absolute; top: 0; height: 100%; background: var(--other); forced-color-adjust: none; }
.fact-row .fact-own { background: var(--own); }
.fact-row b { position: absolute; top: 0; white-space: nowrap; font-size: 1.143em; font-variant-numeric: tabular-nums; }
.fact-row .fact-plain { font-weight: 400; }
.fact-zero { position: absolute; top: 0; bottom: 0; border-left: 1px solid var(--ink); }
.fact-leader { position: absolute; top: 50%; bottom: 0; right: 0; border-left: 1px dashed var(--edge); }
.fact-span { height: 8px; margin: 3px 60px 0; border: 2px solid var(--accent); border-top: 0; }
.fact-gap { margin: 4px 60px 0; text-align: center; font-weight: 700; color: var(--accent); }
.fact-card dl { display: flex; justify-content: space-between; gap: 8px 16px; padding: 12px 0; border: solid var(--line); border-width: 1px 0; }
.fact-card dl div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.fact-card dt { font-size: .8125em; line-height: 1.35; color: var(--quiet); }
.fact-card dd { font-size: 1.125em; line-height: 1.3; font-variant-numeric: lining-nums tabular-nums; }
.fact-card ul { list-style: none; display: flex; flex-wrap: wrap; gap: 2px 16px; font-size: .8125em; color: var(--quiet); }
.fact-card li { display: inline-flex; align-items: baseline; gap: 6px; }
.fact-card li svg { width: .85em; height: .85em; fill: none; stroke: currentColor; stroke-width: 1.5; position: relative; top: 1px; }
.fact-card a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: .2em; }
.fact-card a:hover { text-decoration-thickness: 2px; }
.fact-actions { display: flex; flex-wrap: wrap; gap: 8px; }
.fact-actions a { flex: 2 1 auto; min-height: 44px; padding: 8px 12px; display: inline-flex; align-items: center; justify-content: center; border: 1px solid var(--edge); border-radius: 3px; text-decoration: none; line-height: 1.25; }
.fact-actions a:hover { border-color: var(--ink); text-decoration: underline; }
.fact-actions .fact-main { flex-grow: 3; background: var(--own); border-color: var(--own); color: var(--on-own); font-weight: 700; }
@media (pointer: coarse) { .fact-card button { min-height: 44px; } }
@media (max-width: 360px) {
  .fact-card { padding: 16px; }
  .fact-card dl { flex-direction: column; }
}
@media (min-width: 480px) {
  .fact-words { display: flex; flex-wrap: wrap; align-items: center; gap: 0 16px; }
  .fact-words .fact-sentence { flex: 1 1 10em; }
}
@media (forced-colors: active) {
  .fact-row i { background: Canvas; border: 1.5px solid CanvasText; }
  .fact-row .fact-own { background: CanvasText; }
  .fact-mark, .fact-mark rect:nth-child(2) { fill: CanvasText; }
  .fact-card button[aria-pressed=true] { border-color: Highlight; }
}
@media print {
  .fact-card { break-inside: avoid; }
  .fact-card header div { display: none; }
}`;

  const script = document.currentScript;
  let facts;

  const style = document.createElement('style');
  style.textContent = CSS;
  document.head.append(style);

  /** Where a value stands, in percent of the room from the smallest to the largest. */
  function at(value) {
    const low = Math.min(0, facts.cluster, facts.region), high = Math.max(0, facts.cluster, facts.region);
    return ((value - low) / (high - low)) * 100;
  }

  /** One bar on the zero line that both share. */
  function bar(value, text, own) {
    const left = Math.min(at(0), at(value)), width = Math.abs(at(value) - at(0));
    return `<div class="fact-row"><i class="${own ? 'fact-own' : ''}" style="left:${left}%;width:${width}%"></i>
      <b class="${own ? '' : 'fact-plain'}" style="${value < 0 ? `right:${100 - left}%;padding-right:8px` : `left:${left + width}%;padding-left:8px`}">${text}</b></div>`;
  }

  const icon = (drawing) => `<svg viewBox="0 0 12 12" aria-hidden="true">${drawing}</svg>`;

  function show(card, lang) {
    const words = facts[lang];
    const button = (code, name) => `<button type="button" lang="${code}" aria-pressed="${code === lang}">${name}</button>`;
    const sentence = words.sentence.replace(/[\d.,]+\s?%/g, '<b>$&</b>');
    card.lang = lang;
    card.innerHTML = `
      <header>
        <p><svg class="fact-mark" viewBox="0 0 20 14" aria-hidden="true"><rect x="7" width="9" height="3"/><rect y="5.5" width="7" height="3"/><rect x="7" y="11" width="13" height="3"/></svg>${words.kicker}</p>
        <div role="group" aria-label="${words.language}">${button('sv', 'Svenska')}${button('en', 'English')}</div>
      </header>
      <div><h3>${facts.name}</h3><p class="fact-region">${words.focus}</p></div>
      <div class="fact-hero">
        <p class="fact-measure">${words.measure}</p>
        <div class="fact-words"><p class="fact-figure">${words.figure.replace(/\s?%/, '<span>$&</span>')}</p><p class="fact-sentence">${sentence}</p></div>
      </div>
      <div class="fact-chart" role="img" aria-label="${words.chart}">
        <div class="fact-plot">
          <span class="fact-zero" style="left:${at(0)}%"></span><span class="fact-leader"></span>
          <p class="fact-name">${words.bars[0][0]}</p>${bar(facts.cluster, words.bars[0][1], true)}
          <p class="fact-name">${words.bars[1][0]}</p>${bar(facts.region, words.bars[1][1], false)}
        </div>
        <div class="fact-span"></div>
        <p class="fact-gap">${words.gap}</p>
      </div>
      <dl>${words.stats.map(([value, label]) => `<div><dt>${label}</dt><dd>${value}</dd></div>`).join('')}</dl>
      <ul>
        <li>${icon('<circle cx="6" cy="6" r="4.5"/>')}<a href="${facts.url}">${words.source}</a></li>
        <li>${icon('<path d="M1.5,4h9M1.5,8h9"/>')}<span>${words.note}</span></li>
      </ul>
      <div class="fact-actions"><a href="${facts.url}">${words.more}</a><a class="fact-main" href="${facts.url}">${words.join}</a></div>`;
  }

  /** A card right after a place on the page. */
  function add(place) {
    const card = document.createElement('section');
    card.className = 'fact-card';
    show(card, document.documentElement.lang === 'sv' ? 'sv' : 'en');
    card.addEventListener('click', (event) => {
      const button = event.target.closest('button');
      if (!button) return;
      show(card, button.lang);
      card.querySelector(`button[lang=${button.lang}]`).focus();
    });
    place.after(card);
  }

  function start(answer) {
    facts = answer;
    const places = document.querySelectorAll('[data-fact]');
    if (places.length) places.forEach(add);
    else add(script);
  }

  // The bench also serves this script with its facts in it, in place of DATA.
  if (typeof DATA === 'undefined') fetch(new URL('hand.json', script.src)).then((response) => response.json()).then(start);
  else start(DATA);
})();
