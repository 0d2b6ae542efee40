/**
 * Turns for transactions on one disk, by IndexedDB's rule: a transaction waits for every earlier
 * one that shares a table with it, unless both only read. First come, first served.
 */
import type { TableName } from './store';

interface Turn {
  tables: readonly TableName[];
  writes: boolean;
  begin: (() => void) | undefined;
}

export interface Turns {
  /** `begun` resolves when the turn has come; `leave` gives it up and may be called twice. */
  enter(tables: readonly TableName[], writes: boolean): { begun: Promise<void>; leave: () => void };
}

export function inTurns(): Turns {
  const line: Turn[] = [];

  function mustWait(turn: Turn, earlier: Turn): boolean {
    return (
      (turn.writes || earlier.writes) && turn.tables.some((name) => earlier.tables.includes(name))
    );
  }

  function beginAll(): void {
    line.forEach((turn, index) => {
      if (!turn.begin || line.slice(0, index).some((earlier) => mustWait(turn, earlier))) return;
      turn.begin();
      turn.begin = undefined;
    });
  }

  return {
    enter(tables, writes) {
      const turn: Turn = { tables, writes, begin: undefined };
      const begun = new Promise<void>((resolve) => (turn.begin = resolve));
      line.push(turn);
      beginAll();
      const leave = () => {
        const index = line.indexOf(turn);
        if (index < 0) return;
        line.splice(index, 1);
        beginAll();
      };
      return { begun, leave };
    }
  };
}
