/** pixels that are read at a time: a few milliseconds */
const readAtOnce = 500_000;
const askAgainMs = 15;

/**
 * What was drawn into a WebGL canvas, in a 2D canvas that is read quickly any number of times. Waits for the drawing without holding the
 * page, which in software can take many seconds, and reads it piece by piece. The canvas has to keep its drawing, which has to be opaque.
 * Rejects when it is stopped, or when the browser has no such canvas.
 */
export async function copyDrawing(canvas: HTMLCanvasElement, stop?: AbortSignal): Promise<OffscreenCanvas> {
  const { width, height } = canvas;
  const gl = canvas.getContext('webgl2');
  const copy = new OffscreenCanvas(width, height);
  const context = copy.getContext('2d', { willReadFrequently: true });
  if (!gl || !context) throw new Error('This browser has no canvas to draw a picture with.');
  await drawn(gl, stop);
  const rows = Math.max(1, Math.floor(readAtOnce / width));
  for (let top = 0; top < height; top += rows) {
    context.putImageData(readRows(gl, top, Math.min(rows, height - top)), 0, top);
    await pause(0);
    stop?.throwIfAborted();
  }
  return copy;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until everything that was asked of a context is drawn. */
async function drawn(gl: WebGL2RenderingContext, stop?: AbortSignal): Promise<void> {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!fence) return;
  gl.flush();
  while (gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.UNSIGNALED) {
    await pause(askAgainMs);
    stop?.throwIfAborted();
  }
  gl.deleteSync(fence);
}

/** Rows from the top of the drawing; WebGL counts them from its bottom. */
function readRows(gl: WebGL2RenderingContext, top: number, rows: number): ImageData {
  const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
  const upsideDown = new Uint8Array(width * rows * 4);
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  gl.readPixels(0, height - top - rows, width, rows, gl.RGBA, gl.UNSIGNED_BYTE, upsideDown);
  const picture = new ImageData(width, rows);
  const rowBytes = width * 4;
  for (let row = 0; row < rows; row++) {
    const from = (rows - 1 - row) * rowBytes;
    picture.data.set(upsideDown.subarray(from, from + rowBytes), row * rowBytes);
  }
  return picture;
}
