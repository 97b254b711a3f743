import { Presets, SingleBar } from 'cli-progress';

/** Shows on a terminal how much of a file has been read; elsewhere, nothing. */
export async function* withProgress(chunks: AsyncIterable<Uint8Array>, totalBytes: number): AsyncGenerator<Uint8Array> {
  if (!process.stderr.isTTY) {
    yield* chunks;
    return;
  }
  const bar = new SingleBar(
    { stream: process.stderr, clearOnComplete: true, hideCursor: true, format: '{bar} {percentage} %  {eta_formatted} left' },
    Presets.shades_classic,
  );
  bar.start(totalBytes, 0);
  try {
    for await (const chunk of chunks) {
      yield chunk; // asked for the next one, this one has been read and written
      bar.increment(chunk.byteLength);
    }
  } finally {
    bar.stop();
  }
}
