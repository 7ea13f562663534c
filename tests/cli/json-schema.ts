/** The part of JSON Schema that the schemas of this project use. */
export interface Schema {
  $ref?: string;
  $defs?: Readonly<Record<string, Schema>>;
  type?: string | readonly string[];
  enum?: readonly unknown[];
  anyOf?: readonly Schema[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  items?: Schema;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: boolean;
}

const known = new Set([
  ...['$schema', 'title', 'description', '$ref', '$defs', 'type', 'enum', 'anyOf', 'pattern'],
  ...['minimum', 'maximum', 'minItems', 'items', 'properties', 'required', 'additionalProperties'],
]);

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

/** Everything in a value that a schema doesn't allow, each with its path; a keyword that isn't known here is a fault of the test. */
export function schemaFaults(value: unknown, schema: Schema, root: Schema = schema, path = '$'): string[] {
  const unknown = Object.keys(schema).filter((keyword) => !known.has(keyword));
  if (unknown.length > 0) throw new Error(`The test does not know ${unknown.join()} of JSON Schema.`);
  const faults = [
    ...scalarFaults(value, schema),
    ...(schema.anyOf?.some((one) => schemaFaults(value, one, root, path).length === 0) === false
      ? ['is none of the allowed']
      : []),
  ].map((fault) => `${path}: ${fault}`);
  const target =
    schema.$ref === undefined ? null : (root.$defs?.[schema.$ref.slice('#/$defs/'.length)] ?? {});
  return [
    ...faults,
    ...(target ? schemaFaults(value, target, root, path) : []),
    ...(Array.isArray(value) ? itemFaults(value, schema, root, path) : []),
    ...(typeOf(value) === 'object' ? memberFaults(value as object, schema, root, path) : []),
  ];
}

function scalarFaults(value: unknown, schema: Schema): string[] {
  const types = schema.type === undefined ? null : [schema.type].flat();
  const faults: string[] = [];
  if (types && !types.includes(typeOf(value))) faults.push(`is ${typeOf(value)}, not ${types.join(' or ')}`);
  if (schema.enum && !schema.enum.includes(value)) faults.push(`${JSON.stringify(value)} is not listed`);
  if (typeof value === 'string' && schema.pattern && !new RegExp(schema.pattern).test(value)) {
    faults.push('does not fit the pattern');
  }
  if (typeof value === 'number' && (value < (schema.minimum ?? value) || value > (schema.maximum ?? value))) {
    faults.push(`${value} is out of range`);
  }
  return faults;
}

function itemFaults(value: unknown[], { items, minItems = 0 }: Schema, root: Schema, path: string): string[] {
  const short = value.length < minItems ? [`${path}: has too few items`] : [];
  return [
    ...short,
    ...value.flatMap((item, i) => (items ? schemaFaults(item, items, root, `${path}[${i}]`) : [])),
  ];
}

function memberFaults(value: object, schema: Schema, root: Schema, path: string): string[] {
  const { properties = {}, required = [], additionalProperties = true } = schema;
  const missing = required.filter((name) => !Object.hasOwn(value, name));
  return [
    ...missing.map((name) => `${path}: lacks ${name}`),
    ...Object.entries(value).flatMap(([name, member]) => {
      const own = properties[name];
      if (own) return schemaFaults(member, own, root, `${path}.${name}`);
      return additionalProperties ? [] : [`${path}: has ${name}, which is not described`];
    }),
  ];
}
