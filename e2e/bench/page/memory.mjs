/** MB that a page's thread and its search worker still need: their heaps, and of the worker the bytes of the index. */
export async function memoryOf(page) {
  const session = await page.context().newCDPSession(page);
  try {
    const { usedSize } = await needed((method) => session.send(method));
    return { heap: usedSize / 1e6, worker: (await searchWorkerNeeds(session)) / 1e6 };
  } finally {
    await session.detach();
  }
}

/** What is drawn is let go of by one collection, its scripts' share by the next. */
async function needed(send) {
  await send('HeapProfiler.enable');
  for (let times = 0; times < 3; times++) await send('HeapProfiler.collectGarbage');
  await send('HeapProfiler.disable');
  return send('Runtime.getHeapUsage');
}

/** Bytes; 0 while nothing has been searched. */
async function searchWorkerNeeds(session) {
  const workers = [];
  session.on('Target.attachedToTarget', (target) => workers.push(target));
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const search = workers.find(({ targetInfo }) => /\/search-[^/]*\.js$/.test(targetInfo.url));
  if (!search) return 0;
  const { usedSize, backingStorageSize } = await needed(speakingTo(session, search.sessionId));
  return usedSize + backingStorageSize;
}

/** Sends a worker what it is asked, and gives its answer. */
function speakingTo(session, sessionId) {
  const waiting = new Map();
  session.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
    const { id, result } = JSON.parse(message);
    if (from === sessionId) waiting.get(id)?.(result);
  });
  return async (method) => {
    const id = waiting.size + 1;
    const answer = new Promise((resolve) => {
      waiting.set(id, resolve);
    });
    const message = JSON.stringify({ id, method });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    return answer;
  };
}
