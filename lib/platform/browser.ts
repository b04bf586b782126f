// The only import of the browser's extension API: the browser's own, which answers with promises in all that we support.
export { browser } from 'wxt/browser';
