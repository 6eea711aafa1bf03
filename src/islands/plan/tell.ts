/** `38 of 60 minutes, 22 still free` */
export function tellMinutes(sum: number, length: number): string {
  const planned = `${String(sum)} of ${String(length)} minutes`;
  if (sum === length) return planned;
  const rest = Math.abs(length - sum);
  return sum < length
    ? `${planned}, ${String(rest)} still free`
    : `${planned}, ${String(rest)} too many`;
}
