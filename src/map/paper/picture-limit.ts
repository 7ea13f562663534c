/** pixels a side that engines and browsers agree on */
const usual = 8192;

/** Pixels a side that one picture may have on this machine. */
export function pictureLimit(): number {
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) return usual;
  const most = Math.min(
    Number(context.getParameter(context.MAX_TEXTURE_SIZE)),
    Number(context.getParameter(context.MAX_RENDERBUFFER_SIZE)),
    usual,
  );
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return most;
}
