// The only import of the browser's extension API. Dropping the polyfill is one line here and one in wxt.config.ts.
export { browser } from 'wxt/browser';
