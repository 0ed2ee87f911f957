// node validate-openapi.mjs OPENAPI.json: whether the document is valid OpenAPI.
import { Validator } from '@seriousme/openapi-schema-validator';

const result = await new Validator().validate(process.argv[2]);
if (!result.valid) console.log(JSON.stringify(result.errors, null, 2));
process.exit(result.valid ? 0 : 1);
