// @ts-check

/** `e_machine` of ELF and `Machine` of PE for 64-bit x86. */
const ELF_X64 = 0x3e;
const PE_X64 = 0x8664;
const PE_POINTER_AT = 0x3c;

/**
 * The platform a program or a driver was built for, by its header; null for anything else.
 * @param {Buffer} bytes the file's beginning (1 KB is plenty)
 * @returns {'linux-x64' | 'win32-x64' | null}
 */
export function binaryPlatform(bytes) {
  if (bytes.subarray(0, 4).equals(Buffer.from('\x7fELF', 'latin1'))) {
    return bytes[4] === 2 && bytes.readUInt16LE(18) === ELF_X64 ? 'linux-x64' : null;
  }
  if (bytes.subarray(0, 2).toString('latin1') !== 'MZ') return null;
  const header = bytes.readUInt32LE(PE_POINTER_AT);
  if (header + 6 > bytes.length) return null;
  const isPe = bytes.subarray(header, header + 4).equals(Buffer.from('PE\0\0', 'latin1'));
  return isPe && bytes.readUInt16LE(header + 4) === PE_X64 ? 'win32-x64' : null;
}
