const DAY_MINUTES = 24 * 60;

/**
 * The moments of a working day as minutes since the midnight before the first of them: a time that
 * is earlier than the one before it is of the next day.
 *
 * @param times clock times, `HH:MM`
 */
export function countMinutes(times: readonly string[]): number[] {
  let days = 0;
  let last = -1;
  return times.map((time) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    const clock = hours * 60 + minutes;
    if (clock < last) days += 1;
    last = clock;
    return days * DAY_MINUTES + clock;
  });
}

/**
 * Where a list of clock times stops being one day: the first time that lies a whole day or more
 * after the first, which happens only to times that are in no order.
 *
 * @returns its index; undefined where all are of one day
 */
export function findBeyondADay(times: readonly string[]): number | undefined {
  const minutes = countMinutes(times);
  const index = minutes.findIndex((minute) => minute - (minutes[0] ?? 0) >= DAY_MINUTES);
  return index === -1 ? undefined : index;
}
