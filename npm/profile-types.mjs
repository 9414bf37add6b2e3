// The TypeScript types of a profile, from its JSON Schema: node npm/profile-types.mjs SCHEMA, to standard output.
import { readFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';

/**
 * The schema without what types can't say: what one field asks of another would only come out as further, empty types.
 * A reference is put behind `allOf`, since the words beside it would otherwise make a type of their own of each use.
 */
function said(schema) {
  if (Array.isArray(schema)) return schema.map(said);
  if (!schema || typeof schema !== 'object') return schema;
  const isShape = schema.type === 'object' && schema.properties;
  const kept = Object.entries(schema).filter(([key]) => !(isShape && ['anyOf', 'oneOf', 'allOf', 'if', 'then', 'else', 'not'].includes(key)));
  const { $ref, ...rest } = Object.fromEntries(kept.map(([key, value]) => [key, said(value)]));
  return $ref ? { ...rest, allOf: [{ $ref }] } : rest;
}

const schema = said(JSON.parse(readFileSync(process.argv[2], 'utf8')));
delete schema.title; // it would be the type's name
process.stdout.write(
  await compile(schema, 'Profile', {
    additionalProperties: false,
    bannerComment: '// Written from profile.schema.json.',
    style: { singleQuote: true, printWidth: 120 },
  }),
);
