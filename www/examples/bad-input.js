// Hands over what no file can hold, and writes down what the events say.
const example = () => ({
  version: 1,
  id: 'example',
  name: { sv: 'Exempelklustret', en: 'The example cluster' },
  sources: [{ id: 'example', name: { sv: 'Exempelklustret', en: 'The example cluster' } }],
  facts: [
    { label: { sv: 'startår', en: 'founded' }, value: 2001, unit: 'year', origin: 'stated', source: 'example' },
    { label: { sv: 'medlemmar', en: 'members' }, value: 42, unit: { sv: 'företag', en: 'companies' }, origin: 'stated', source: 'example' },
  ],
});

const made = {
  nan() {
    const profile = example();
    profile.facts[1].value = NaN;
    return profile;
  },
  deep() {
    let inner = {};
    for (let i = 0; i < 10000; i++) inner = { inner };
    return inner;
  },
  cycle() {
    const profile = example();
    profile.name = profile;
    return profile;
  },
  wide() {
    const profile = example();
    for (let i = 0; i < 100000; i++) profile[`field-${i}`] = i;
    return profile;
  },
  function: () => () => example(),
  symbol: () => Symbol('profile'),
  bigint: () => 10n,
  map: () => new Map(Object.entries(example())),
  proxy() {
    const no = () => { throw new Error('the proxy throws'); };
    return new Proxy({}, { get: no, has: no, ownKeys: no, getOwnPropertyDescriptor: no, getPrototypeOf: no });
  },
  getter: () => Object.defineProperty(example(), 'name', { enumerable: true, get() { throw new Error('the name throws'); } }),
};

document.addEventListener('cluster-facts-error', ({ target, detail }) => {
  const list = target.parentElement.querySelector('.said'), lines = [`${detail.part}: ${detail.message}`];
  if (detail.errors.length > 3) for (const { message } of detail.errors.slice(3, 8)) lines.push(message);
  list.replaceChildren(...lines.map((line) => {
    const item = document.createElement('li');
    item.textContent = line;
    return item;
  }));
});

for (const [id, make] of Object.entries(made)) document.querySelector(`#${id} cluster-facts`).data = make();
