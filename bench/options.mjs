// What every bench is asked for.

/** `--rounds N` and `--json`; `rounds` is how many there are else. */
export function options(args, rounds) {
  const chosen = { rounds, json: false };
  while (args.length) {
    const flag = args.shift();
    if (flag === '--json') chosen.json = true;
    else if (flag === '--rounds') chosen.rounds = Number(args.shift());
    else throw new Error(`can't read ${flag}; there are --rounds N and --json`);
  }
  if (!Number.isInteger(chosen.rounds) || chosen.rounds < 1) throw new Error('--rounds takes a whole number from 1 on');
  return chosen;
}
