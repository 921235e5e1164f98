import type { Command } from 'commander';

/** What the exit code tells a script (docs: interfaces, section 2). */
export const EXIT = {
  done: 0,
  /** Done, with rejections or differences. */
  rejected: 1,
  /** Wrong use or unreadable input. */
  wrongUse: 2,
  /** The platform is not reachable. */
  unreachable: 3,
  /** Still in behandeling when the time to wait was over. */
  pending: 4,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const BY_WEIGHT: readonly ExitCode[] = [EXIT.done, EXIT.rejected, EXIT.pending, EXIT.wrongUse, EXIT.unreachable];

/** The code for several results together: the gravest. */
export function gravest(codes: readonly ExitCode[]): ExitCode {
  return BY_WEIGHT[Math.max(0, ...codes.map((code) => BY_WEIGHT.indexOf(code)))]!;
}

/** Ends a command: what is wrong, where and what to do, in plain Dutch, and the exit code for it. */
export class Halt extends Error {
  override readonly name: string = 'Halt';
  constructor(
    readonly exitCode: ExitCode,
    message: string,
  ) {
    super(message);
  }
}

/** The command was not used as it wants to be; its help is shown as well. */
export class WrongUse extends Halt {
  override readonly name = 'WrongUse';
  constructor(
    message: string,
    /** Whose help helps; the command that runs when absent. */
    readonly command?: Command,
  ) {
    super(EXIT.wrongUse, message);
  }
}
