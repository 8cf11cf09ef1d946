/** The one policy by which our code hands a text to the browser as HTML or as a program, where the browser asks for one (Trusted Types). */

interface Policy {
  createHTML(text: string): string;
  createScriptURL(address: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

const WORKER = '/sw.js';

const rules: Policy = {
  createHTML: (text) => text,
  createScriptURL: (address) => {
    if (address !== WORKER) throw new TypeError(`${address} is no program of ours`);
    return address;
  },
};

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
const policy = factory?.createPolicy('regies', rules) ?? rules;

/** The address of the service worker. */
export const workerAddress = (): string => policy.createScriptURL(WORKER);

const STYLES = /<style[^>]*>[^]*?<\/style>/g;

/** Reads a page of this site; a document made so runs no script and loads nothing. Its styles, which the policy of the page that reads it does not know, stay out. */
export const parsePage = (html: string): Document =>
  new DOMParser().parseFromString(policy.createHTML(html.replace(STYLES, '')), 'text/html');
