import { StripeFault } from './fault';

/** Decoded form fields: text at the leaves, lists as trees with the keys 0, 1, 2. */
export type FormTree = { [name: string]: string | FormTree };

/** Deep or endless field names are refused rather than built. */
const MAX_DEPTH = 6;
const MAX_FIELDS = 500;

/** Decodes `a[b][c]=1&list[]=x&list[0]=y`, the way Stripe writes nested parameters. */
export function decodeForm(text: string): FormTree {
  const root: FormTree = emptyTree();
  const fields = [...new URLSearchParams(text)];
  if (fields.length > MAX_FIELDS) throw StripeFault.invalid('Too many parameters.');
  for (const [name, value] of fields) put(root, pathOf(name), value);
  return root;
}

/** A tree without a prototype: no field name can mean anything but itself. */
function emptyTree(): FormTree {
  return Object.create(null);
}

function pathOf(name: string): string[] {
  const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name);
  if (match?.[1] === undefined) throw StripeFault.invalid(`Invalid parameter name: ${name}`);
  const inner = (match[2] ?? '').slice(1, -1);
  const path = [match[1], ...(match[2] ? inner.split('][') : [])];
  if (path.length > MAX_DEPTH) throw StripeFault.invalid(`Parameter nested too deeply: ${name}`);
  return path;
}

function put(root: FormTree, path: readonly string[], value: string): void {
  let node = root;
  for (const [depth, part] of path.entries()) {
    const key = part === '' ? String(Object.keys(node).length) : part;
    if (depth === path.length - 1) {
      node[key] = value;
      return;
    }
    const next = node[key];
    const child = typeof next === 'object' ? next : emptyTree();
    node[key] = child;
    node = child;
  }
}

/** Typed access to decoded parameters; what does not fit is answered as Stripe answers it. */
export class Form {
  constructor(
    private readonly tree: FormTree,
    private readonly prefix = '',
  ) {}

  /** Stripe knows its parameters: one it does not know is an error of the caller, never ignored. */
  only(...names: readonly string[]): this {
    const unknown = Object.keys(this.tree).find((name) => !names.includes(name));
    if (unknown === undefined) return this;
    const param = this.nameOf(unknown);
    throw StripeFault.invalid(`Received unknown parameter: ${param}`, { code: 'parameter_unknown', param });
  }

  has(name: string): boolean {
    return this.tree[name] !== undefined;
  }

  text(name: string): string | undefined {
    const value = this.tree[name];
    if (typeof value !== 'object') return value;
    throw StripeFault.invalid(`Invalid string: ${this.nameOf(name)}`, { param: this.nameOf(name) });
  }

  required(name: string): string {
    const value = this.text(name);
    if (value !== undefined && value !== '') return value;
    const param = this.nameOf(name);
    throw StripeFault.invalid(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  }

  integer(name: string): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (/^-?\d{1,15}$/.test(value)) return Number(value);
    const param = this.nameOf(name);
    throw StripeFault.invalid(`Invalid integer: ${value}`, { code: 'parameter_invalid_integer', param });
  }

  flag(name: string): boolean {
    const value = this.text(name);
    if (value === undefined || value === 'false') return false;
    if (value === 'true') return true;
    throw StripeFault.invalid(`Invalid boolean: ${value}`, { param: this.nameOf(name) });
  }

  child(name: string): Form | undefined {
    const value = this.tree[name];
    return typeof value === 'object' ? new Form(value, this.nameOf(name)) : undefined;
  }

  list(name: string): string[] {
    return Object.values(this.child(name)?.tree ?? {}).filter((value) => typeof value === 'string');
  }

  /** Merges `metadata` into what was there: an empty value removes a key, an empty metadata all of them. */
  metadata(before: Readonly<Record<string, string>> = {}): Record<string, string> {
    const given = this.tree.metadata;
    if (given === '') return {};
    const merged = { ...before, ...(typeof given === 'object' ? onlyTexts(given) : {}) };
    return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== ''));
  }

  private nameOf(name: string): string {
    return this.prefix === '' ? name : `${this.prefix}[${name}]`;
  }
}

function onlyTexts(tree: FormTree): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
}
