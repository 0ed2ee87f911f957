// node validate.mjs SCHEMA.json FILE.json...: says where a file breaks its JSON Schema (2020-12).
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const [schema, ...files] = process.argv.slice(2);
const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
formats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
let broken = 0;
for (const file of files) {
  if (validate(JSON.parse(readFileSync(file, 'utf8')))) continue;
  broken++;
  for (const error of validate.errors) console.log(`${file}${error.instancePath}: ${error.message}`);
}
process.exit(broken ? 1 : 0);
