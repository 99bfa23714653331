/** What a message tells of where it comes from; `senderFrame` is `null` when its page is gone. */
export interface Sent {
  readonly sender: unknown;
  readonly senderFrame: { readonly url: string } | null;
}

/** Our own window as it stands now. */
export interface OwnWindow {
  readonly webContents: { readonly mainFrame: unknown };
}

/** Only the top frame of our own window showing our own page may call. */
export function isTrusted({ sender, senderFrame }: Sent, own: OwnWindow, pageUrl: string): boolean {
  return (
    sender === own.webContents &&
    senderFrame !== null &&
    senderFrame === own.webContents.mainFrame &&
    senderFrame.url.split(/[?#]/, 1)[0] === pageUrl
  );
}
