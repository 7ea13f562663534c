/** A QR code of a text as the address of a picture; null where the text is too long for one. What makes it is loaded when it is first used. */
export async function qrOf(text: string): Promise<string | null> {
  const [{ generate }, { toSvgDataURL }] = await Promise.all([
    import('lean-qr'),
    import('lean-qr/extras/svg'),
  ]);
  try {
    return toSvgDataURL(generate(text));
  } catch {
    return null;
  }
}
