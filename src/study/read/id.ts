const FORM = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST = 80;
// Windows gives these names to devices, whatever ending follows.
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Whether a name can be an id: it becomes an address and a file's name on every system. */
export function isId(name: string): boolean {
  return FORM.test(name) && name.length <= LONGEST && !DEVICES.test(name);
}
