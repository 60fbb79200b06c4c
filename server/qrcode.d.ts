/** The part of the package that is used here; it ships no types of its own. */
declare module 'qrcode' {
  interface TerminalOptions {
    readonly type: 'terminal';
    readonly small?: boolean;
  }
  const QRCode: { toString(text: string, options: TerminalOptions): Promise<string> };
  export default QRCode;
}
