// read.mjs FORMAT FILE: reads a graph with the JavaScript library that the format is for, and prints what
// that library holds as {"nodes": [{"id", …}], "edges": [{"source", "target", …}]}.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(path.join(process.env.CLAIMGRAPH_CLIENTS, 'package.json'));

function ofGraphology(graph) {
  return {
    nodes: graph.mapNodes((id, attributes) => ({ id, ...attributes })),
    edges: graph.mapEdges((_, attributes, source, target) => ({ source, target, ...attributes })),
  };
}

function withDom() {
  const { JSDOM } = require('jsdom');
  const { window } = new JSDOM('');
  globalThis.window = window;
  globalThis.document = window.document;
}

const readers = {
  gexf(text) {
    const { MultiDirectedGraph } = require('graphology');
    return ofGraphology(require('graphology-gexf').parse(MultiDirectedGraph, text));
  },
  graphml(text) {
    const { MultiDirectedGraph } = require('graphology');
    return ofGraphology(require('graphology-graphml').parse(MultiDirectedGraph, text));
  },
  cyjs(text) {
    const cytoscape = require('cytoscape');
    const graph = cytoscape({ headless: true, elements: JSON.parse(text).elements });
    return { nodes: graph.nodes().map((node) => node.data()), edges: graph.edges().map((edge) => edge.data()) };
  },
  async mermaid(text) {
    withDom();
    const { default: mermaid } = await import(require.resolve('mermaid'));
    mermaid.initialize({ startOnLoad: false });
    await mermaid.parse(text);
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    return {
      nodes: [...db.getVertices().values()].map(({ id, text: label }) => ({ id, label })),
      edges: db.getEdges().map(({ start, end, text: label }) => ({ source: start, target: end, label })),
    };
  },
};

const [format, file] = process.argv.slice(2);
const graph = await readers[format](readFileSync(file, 'utf8'));
process.stdout.write(JSON.stringify(graph));
