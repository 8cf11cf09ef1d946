/** Pictures that stand in a page itself, as « data: » addresses. */

const DATA = /^data:image\/[a-z+.-]+;base64,([A-Za-z0-9+/]+={0,2})$/;

/** The bytes that an address holds; undefined where it leads elsewhere. */
export function bytesWithin(address: string): Uint8Array<ArrayBuffer> | undefined {
  const [, text] = DATA.exec(address) ?? [];
  if (text === undefined) return undefined;
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** The address of a JPEG picture that holds its bytes. */
export function addressWithin(bytes: Uint8Array): string {
  let signs = '';
  for (let at = 0; at < bytes.length; at += 8192) signs += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return `data:image/jpeg;base64,${btoa(signs)}`;
}
