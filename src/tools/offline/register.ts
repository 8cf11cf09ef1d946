/** Starts the service worker once the page rests, and says when a page comes from the device. */
import { frenchDate } from '#domain/date.ts';
import { addStyles, make } from '#tools/dom.ts';
import css from '#tools/offline/from-device.css?inline';
import { readOrigin } from '#tools/offline/origin.ts';
import { workerAddress } from '#tools/trusted.ts';

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('message', ({ data }) => {
    const origin = readOrigin(data);
    if (!origin) return;
    const told =
      origin.from === 'copy' ? `Sans réseau : copie du ${frenchDate(origin.day)}` : 'Sans réseau : page déjà ouverte';
    addStyles(css);
    document.body.append(make('p', { className: 'from-device screen-only', role: 'status' }, told));
    void import('#tools/offline/absent.ts');
  });
  serviceWorker.startMessages();
  window.addEventListener('load', () => setTimeout(() => void start(serviceWorker), 2000));
}

/** The page of a first visit was opened before the worker listened: the worker is told of it, and of what the browser has just fetched. */
async function start(container: ServiceWorkerContainer): Promise<void> {
  try {
    const first = !container.controller;
    await container.register(workerAddress());
    if (!first) return;
    const fetched = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const files = fetched.filter(({ initiatorType }) => initiatorType !== 'fetch').map(({ name }) => name);
    (await container.ready).active?.postMessage([location.href, ...files]);
  } catch {
    return;
  }
}
