// What other scripts have done to a page before the widget comes: methods replaced by ones that don't do their work,
// and keys in every object and list, as old libraries left them.
Array.prototype.forEach = function forEach() { return this; };
Array.prototype.map = function map() { return this; };
Array.prototype.filter = function filter() { return []; };
Array.prototype.includes = function includes() { return false; };
Array.prototype.find = function find() {};
Array.prototype.last = function last() { return this[this.length - 1]; };
Object.prototype.key = 'every object has one';
Object.prototype.detail = 'and one of these';
String.prototype.strip = function strip() { return this.trim(); };
