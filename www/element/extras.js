// Everything that a widget can do without, in a file of its own, so that no card has to wait for it.

export { report } from './contrast.js';
export { say } from './say.js';
export { follow, observe } from './scroll-spy.js';
