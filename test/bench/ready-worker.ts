/* The thread that the explorer reads in, as it is built; it tells once when it has loaded the language model and has read a few words. */
const builtWorker = new URL('../../dist/worker.js', import.meta.url);
await import(builtWorker.href);
const ready = new BroadcastChannel('pullquote-bench-ready');
ready.postMessage('ready');
ready.close();
