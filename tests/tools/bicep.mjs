// Parses Bicep files and checks what a compiler would refuse and text alone can tell: syntax, names that nothing declares or nobody uses,
// parameters and outputs of modules, undescribed parameters of the main file.
// usage: node bicep.mjs MAIN.bicep; prints JSON: {"problems":[...],"resources":[TYPE...],"lists":{VARIABLE:[...]},"settings":[NAME...]}
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Language, Parser } from 'web-tree-sitter';

const builtIns = new Set(['resourceGroup', 'subscription', 'deployment', 'environment', 'uniqueString', 'guid', 'toLower', 'empty', 'union', 'items',
  'subscriptionResourceId', 'resourceId', 'tenant', 'managementGroup', 'length', 'contains', 'first', 'format', 'take', 'concat']);

await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')));

const main = process.argv[2];
const files = new Map();
const report = { problems: [], resources: [], lists: {}, settings: [] };
read(main);
for (const file of files.values())
  check(file);
console.log(JSON.stringify(report));

function read(path) {
  if (files.has(path))
    return files.get(path);
  const root = parser.parse(readFileSync(path, 'utf8')).rootNode;
  const file = { path, name: relative(dirname(main), path), params: new Map(), declared: new Map(), outputs: new Set(), modules: new Map(), root };
  files.set(path, file);
  let decorated = false;
  for (const node of root.namedChildren) {
    if (node.type === 'decorators') {
      decorated = node.text.includes('@description(');
      continue;
    }
    const name = node.namedChildren.find(child => child.type === 'identifier')?.text;
    if (node.type === 'parameter_declaration')
      file.params.set(name, { required: !node.text.includes('='), described: decorated });
    if (node.type === 'module_declaration')
      file.modules.set(name, { node, target: read(join(dirname(path), literal(node.namedChildren[1]))) });
    if (node.type === 'output_declaration')
      file.outputs.add(name);
    else if (node.type.endsWith('_declaration'))
      file.declared.set(name, node);
    decorated = false;
  }
  return file;
}

function check(file) {
  const say = (node, text) => report.problems.push(`${file.name}(${node.startPosition.row + 1}): ${text}`);
  const used = new Set();
  visit(file.root, new Set());
  for (const [name, node] of file.declared) {
    if (node.type.startsWith('parameter') || node.type.startsWith('variable')) {
      if (!used.has(name))
        say(node, `nobody uses ${name}`);
    }
  }
  if (file.path === main) {
    for (const [name, { described }] of file.params) {
      if (!described)
        say(file.declared.get(name), `the parameter ${name} has no @description`);
    }
  }
  for (const { node, target } of file.modules.values())
    checkCall(node, target, say);

  function visit(node, local) {
    if (node.isError || node.isMissing)
      say(node, `syntax: ${node.text.slice(0, 60)}`);
    if (node.type === 'decorators')
      return;
    if (node.type === 'resource_declaration')
      report.resources.push(literal(node.namedChildren[1]));
    if (node.type === 'variable_declaration')
      note(node.namedChildren[0].text, node.namedChildren[1]);
    if (node.type === 'for_statement') {
      const names = node.namedChildren.filter(child => child.type === 'identifier').slice(0, 1).map(child => child.text);
      local = new Set([...local, ...names]);
    }
    if (node.type === 'identifier' && isReference(node)) {
      used.add(node.text);
      if (!local.has(node.text) && !file.declared.has(node.text) && !builtIns.has(node.text))
        say(node, `nothing declares ${node.text}`);
    }
    if (node.type === 'member_expression')
      checkOutput(node);
    for (const child of node.namedChildren)
      visit(child, local);
  }

  function checkOutput(node) {
    const match = /^(\w+)!?\.outputs\.(\w+)$/.exec(node.text);
    if (match && file.modules.has(match[1]) && !file.modules.get(match[1]).target.outputs.has(match[2]))
      say(node, `the module ${match[1]} has no output ${match[2]}`);
  }
}

function note(name, value) {
  if (value.type === 'array' && value.namedChildren.every(child => child.type === 'string'))
    report.lists[name] = value.namedChildren.map(literal);
  if (name.toLowerCase().endsWith('settings'))
    report.settings.push(...properties(find(value, 'object', object => object.namedChildCount > 0)).map(key));
}

function properties(object) {
  return object.namedChildren.filter(child => child.type === 'object_property');
}

function key(property) {
  const name = property.namedChildren[0];
  return name.type === 'string' ? literal(name) : name.text;
}

function checkCall(node, target, say) {
  const object = find(node, 'object');
  const params = properties(object).find(property => key(property) === 'params')?.namedChildren[1];
  const given = new Set(params ? properties(params).map(key) : []);
  for (const name of given) {
    if (!target.params.has(name))
      say(node, `${target.name} has no parameter ${name}`);
  }
  for (const [name, { required }] of target.params) {
    if (required && !given.has(name))
      say(node, `${target.name} needs the parameter ${name}`);
  }
}

function isReference(node) {
  const parent = node.parent;
  if (parent.type === 'object_property')
    return !same(parent.namedChildren[0], node);
  if (parent.type.endsWith('_declaration'))
    return !same(parent.namedChildren[0], node);
  return parent.type !== 'for_statement' || !same(parent.namedChildren[0], node);
}

function same(a, b) {
  return a.startIndex === b.startIndex && a.endIndex === b.endIndex;
}

function literal(node) {
  return node.namedChildren.map(child => child.text).join('');
}

function find(node, type, fits = () => true) {
  return node.type === type && fits(node) ? node : node.namedChildren.map(child => find(child, type, fits)).find(Boolean);
}
