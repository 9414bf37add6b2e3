// As frameworks do it: the content of a document that no page shows is moved to this one.
const place = document.getElementById('place');
const written = document.getElementById('written').content;

function fill() {
  place.replaceChildren(written.cloneNode(true));
}

document.getElementById('fill').addEventListener('click', fill);
fill();
