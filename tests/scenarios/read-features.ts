import { readdirSync, readFileSync } from 'node:fs'
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import {
  type GherkinDocument,
  IdGenerator,
  type Pickle,
  type PickleStep,
  type Scenario as Node,
  type Step as StepNode,
} from '@cucumber/messages'

/** One sentence of a scenario, where it stands, and the rows below it by the names of their columns. */
export interface Step {
  place: string
  keyword: string
  text: string
  table: Table | undefined
}

export interface Table {
  columns: string[]
  rows: Row[]
}

export type Row = Record<string, string>

export interface Scenario {
  name: string
  place: string
  /** What the product lacks for it; undefined for one that is to pass. */
  waitsFor: string | undefined
  steps: Step[]
}

export interface Feature {
  name: string
  scenarios: Scenario[]
}

/** Every feature of this folder, an outline once for each of its examples. */
export function readFeatures(): Feature[] {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.feature'))
  if (files.length === 0) throw new Error('There are no features to read')
  return files.sort().map((file) => readFeature(file, readFileSync(`${import.meta.dirname}/${file}`, 'utf8')))
}

export function readFeature(file: string, text: string): Feature {
  const newId = IdGenerator.incrementing()
  const document = parse(file, text, newId)
  refuseStrayLines(file, document)
  const nodes = nodesOf(document)
  const scenarios = compile(document, file, newId).map((pickle) => toScenario(file, pickle, nodes))
  return { name: document.feature?.name ?? file, scenarios }
}

function parse(file: string, text: string, newId: IdGenerator.NewId): GherkinDocument {
  try {
    return new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher()).parse(text)
  } catch (cause) {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

/** Gherkin takes a line that begins with no keyword for a description, and so a step whose keyword is misspelt for nothing. */
function refuseStrayLines(file: string, { feature }: GherkinDocument): void {
  const described = (feature?.children ?? []).flatMap(({ background, scenario }) => background ?? scenario ?? [])
  const stray = described.find(({ description }) => description.split('\n').some((line) => !/^\s*(Waits for: .*)?$/.test(line)))
  if (stray !== undefined)
    throw new Error(`${file}:${stray.location.line}: only steps, and what it waits for, stand below a scenario's name`)
  if ((feature?.description ?? '').trim().includes('\n')) throw new Error(`${file}: one line describes a feature, and no more`)
}

interface Nodes {
  scenarios: Map<string, Node>
  steps: Map<string, StepNode>
}

function nodesOf({ feature }: GherkinDocument): Nodes {
  const children = feature?.children ?? []
  const scenarios = children.flatMap(({ scenario }) => scenario ?? [])
  const steps = children.flatMap(({ background, scenario }) => [...(background?.steps ?? []), ...(scenario?.steps ?? [])])
  return { scenarios: new Map(scenarios.map((node) => [node.id, node])), steps: new Map(steps.map((node) => [node.id, node])) }
}

function toScenario(file: string, { name, tags, steps, astNodeIds, location }: Pickle, nodes: Nodes): Scenario {
  const node = nodes.scenarios.get(astNodeIds[0] ?? '')
  if (node === undefined) throw new Error(`${file}: "${name}" stands in a rule, which this runner does not read`)
  const place = `${file}:${location?.line ?? node.location.line}`
  const waitsFor = /^\s*Waits for: (.+?)\s*$/m.exec(node.description)?.[1]
  const isTagged = tags.some((tag) => tag.name === '@waiting')
  if (isTagged !== (waitsFor !== undefined)) {
    throw new Error(`${place}: a scenario that waits has both the tag @waiting and a line "Waits for: …" below its name`)
  }
  return { name, place, waitsFor, steps: steps.map((step) => toStep(file, step, nodes)) }
}

function toStep(file: string, { text, argument, astNodeIds }: PickleStep, nodes: Nodes): Step {
  const node = nodes.steps.get(astNodeIds[0] ?? '')
  const place = `${file}:${node?.location.line ?? '?'}`
  if (argument?.docString !== undefined) throw new Error(`${place}: this runner reads tables, and no text blocks`)
  const cells = argument?.dataTable?.rows.map((row) => row.cells.map(({ value }) => value))
  return { place, keyword: node?.keyword.trim() ?? '', text, table: cells && toTable(cells) }
}

function toTable([columns = [], ...rows]: string[][]): Table {
  return { columns, rows: rows.map((cells) => Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))) }
}
