// The controls set attributes; what the element tells is listed below it.
const facts = document.getElementById('facts');

document.getElementById('controls').addEventListener('change', ({ target }) => {
  if (target.value) facts.setAttribute(target.id, target.value);
  else facts.removeAttribute(target.id);
});

for (const name of ['ready', 'interactive', 'language', 'error']) {
  facts.addEventListener(`cluster-facts-${name}`, ({ type, detail }) => {
    const item = document.createElement('li');
    item.textContent = detail ? `${type} ${JSON.stringify(detail)}` : type;
    document.getElementById('log').append(item);
  });
}
