// Later, as a tag manager comes later, and by a script element that it makes anew. The recipe in docs/recipes.md makes it in code, which
// this page's policy (Trusted Types) keeps from everybody: here it lies in a template.
setTimeout(function () {
  document.head.appendChild(document.importNode(document.querySelector('#tag').content, true));
}, 1000);
