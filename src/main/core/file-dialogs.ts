/** What kind of file is asked for: `{ name: 'CSV', extensions: ['csv'] }`. */
export interface FileFilter {
  readonly name: string;
  readonly extensions: readonly string[];
}

/**
 * The system's own file dialogs, given by the program around the slices. Only what a person chose in
 * one of them is written or read: no call takes a path from the screen.
 */
export interface FileDialogs {
  /** Where to write a new file; `null` when the person thought better of it. */
  save(suggestedName: string, filter: FileFilter): Promise<string | null>;
  open(filter: FileFilter): Promise<string | null>;
  folder(): Promise<string | null>;
}

/** Nobody is there to choose: the CLI and the tests. */
export const noDialogs: FileDialogs = {
  save: () => Promise.resolve(null),
  open: () => Promise.resolve(null),
  folder: () => Promise.resolve(null),
};
