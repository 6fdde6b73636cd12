// node validate.mjs REPORT.sarif FOLDER: is this SARIF what consumers need?
//
// 1. Bytes: UTF-8 without BOM, no control characters, no half of a surrogate pair: no schema looks at them, services reject them.
// 2. The schema (draft-04, as @microsoft/jest-sarif ships it), and what errata 01 asks beyond it: a region says where it begins.
// 3. What a schema cannot say: every index and id leads somewhere, and the three forms of each region (lines and columns,
//    characters, bytes) cut the same text out of the file in FOLDER, which is the snippet's.
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { createRequire } from "node:module";
import fs from "node:fs";
import path from "node:path";

// String.isWellFormed came with Node 20; Debian 12 has 18.
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

const [report, folder] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const faults = [];
const fault = (where, what) => faults.push(`${where}: ${what}`);

function checkBytes(bytes) {
  if (bytes[0] === 0xef && bytes[1] === 0xbb) fault("bytes", "a BOM");
  const control = bytes.findIndex((b) => b < 0x20 && b !== 0x0a);
  if (control >= 0) fault("bytes", `a control character at ${control}`);
  if (bytes.at(-1) !== 0x0a) fault("bytes", "no line end at the end");
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}

function walk(value, visit, where = "") {
  visit(value, where);
  if (value && typeof value === "object") for (const [key, v] of Object.entries(value)) walk(v, visit, `${where}/${key}`);
}

function checkSchema(log) {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const schema = require("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
  const validate = ajv.compile(schema);
  if (!validate(log)) for (const e of validate.errors) fault(e.instancePath, `${e.message} ${JSON.stringify(e.params)}`);
}

const isRegion = (where) => /\/(region|contextRegion|deletedRegion)$/.test(where);

function checkStrings(log) {
  walk(log, (v, where) => {
    if (typeof v === "string" && loneSurrogate.test(v)) fault(where, "half of a surrogate pair");
    if (isRegion(where) && !["startLine", "charOffset", "byteOffset"].some((k) => k in v)) fault(where, "a region without a beginning");
  });
}

class Source {
  constructor(file) {
    this.bytes = fs.readFileSync(file);
    this.text = this.bytes.toString("utf-8").replace(/^\ufeff/, "");
    this.lines = [0];
    for (const m of this.text.matchAll(/\r\n|\n|\r/g)) this.lines.push(m.index + m[0].length);
  }
  at = (line, column) => this.lines[line - 1] + column - 1;
  forms = (r) => ({
    columns: this.text.slice(this.at(r.startLine, r.startColumn), this.at(r.endLine, r.endColumn)),
    characters: this.text.slice(r.charOffset, r.charOffset + r.charLength),
    bytes: this.bytes.subarray(r.byteOffset, r.byteOffset + r.byteLength).toString("utf-8"),
  });
}

const sources = new Map();
const sourceOf = (location) => {
  const uri = decodeURIComponent(location.uri);
  if (!sources.has(uri)) sources.set(uri, new Source(path.join(folder, uri)));
  return sources.get(uri);
};

function checkRegion(source, region, where) {
  const forms = source.forms(region);
  for (const [form, text] of Object.entries(forms)) {
    if (text !== forms.bytes) fault(where, `the ${form} are ${JSON.stringify(text)}, the bytes ${JSON.stringify(forms.bytes)}`);
  }
  if (region.snippet && region.snippet.text !== forms.bytes) fault(where, "the snippet is not what stands there");
}

function checkPhysical(physical, run, where) {
  const location = physical.artifactLocation;
  if (run.artifacts[location.index]?.location.uri !== location.uri) fault(where, "the index is not that of the artifact");
  const source = sourceOf(location);
  checkRegion(source, physical.region, where);
  const context = physical.contextRegion;
  if (!context) return;
  checkRegion(source, context, `${where}/contextRegion`);
  const end = (r) => r.byteOffset + r.byteLength;
  if (context.byteOffset > physical.region.byteOffset || end(context) < end(physical.region) || context.byteLength <= physical.region.byteLength)
    fault(where, "the context is no proper superset");
}

function checkMessage(result, rule, where) {
  const { id, text, arguments: args = [] } = result.message;
  const template = rule.messageStrings[id]?.text;
  if (!template) return fault(where, `the rule has no message ${id}`);
  const filled = template.replace(/\{(\d+)\}/g, (_, n) => args[n] ?? fault(where, `no argument ${n}`));
  if (!text.replaceAll("\\[", "[").startsWith(filled)) fault(where, "text is not the message with its arguments");
  const ids = (result.relatedLocations ?? []).map((l) => String(l.id));
  for (const [, target] of text.matchAll(/(?<!\\)\[(?:[^\]\\]|\\.)*\]\((\d+)\)/g)) if (!ids.includes(target)) fault(where, `a link to ${target}`);
}

function checkFixes(result, where) {
  for (const fix of result.fixes ?? [])
    for (const change of fix.artifactChanges) {
      let last = -1;
      for (const { deletedRegion } of change.replacements) {
        checkRegion(sourceOf(change.artifactLocation), deletedRegion, `${where}/fixes`);
        if (deletedRegion.byteOffset < last) fault(where, "replacements that are not in order");
        last = deletedRegion.byteOffset + deletedRegion.byteLength;
      }
    }
}

function checkRun(run) {
  const rules = run.tool.driver.rules;
  const ids = new Set(rules.map((r) => r.id));
  if (ids.size !== rules.length) fault("rules", "two of one id");
  for (const r of rules) if (!r.help?.text || !r.fullDescription?.text || r.name === r.id) fault(r.id, "metadata is missing");
  run.results.forEach((result, i) => {
    const where = `results/${i}`;
    if (rules[result.ruleIndex]?.id !== result.ruleId) return fault(where, "ruleIndex and ruleId differ");
    checkMessage(result, rules[result.ruleIndex], where);
    for (const l of [...result.locations, ...(result.relatedLocations ?? [])]) checkPhysical(l.physicalLocation, run, where);
    checkFixes(result, where);
  });
  for (const n of run.invocations[0].toolExecutionNotifications)
    if (run.tool.driver.notifications[n.descriptor.index].id !== n.descriptor.id) fault("notifications", "a descriptor that is another");
}

const log = JSON.parse(checkBytes(fs.readFileSync(report)));
checkSchema(log);
checkStrings(log);
checkRun(log.runs[0]);
for (const f of faults) console.error(f);
console.log(`${report}: ${log.runs[0].results.length} results, ${faults.length} faults`);
process.exit(faults.length ? 1 : 0);
