/** The rings of docs/decisions/0001: catalog <- rules <- server; the client sees the wire shapes only. */
const toNode = { dependencyTypes: ['core'] };
const packages = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphan-imports',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^pdfmake/interfaces' },
    },
    {
      name: 'catalog-is-innermost',
      severity: 'error',
      from: { path: '^catalog/' },
      to: { path: '^(rules|server|client|test)/' },
    },
    {
      name: 'catalog-schema-needs-zod-only',
      severity: 'error',
      from: { path: '^catalog/(schema/|index)' },
      to: { dependencyTypes: packages, pathNot: 'node_modules/zod/' },
    },
    {
      name: 'catalog-packages',
      severity: 'error',
      from: { path: '^catalog/', pathNot: '^catalog/import/' },
      to: { dependencyTypes: packages, pathNot: 'node_modules/zod/' },
    },
    { name: 'catalog-files-through-load', severity: 'error', from: { path: '^catalog/schema/' }, to: toNode },
    {
      name: 'rules-see-catalog-only',
      severity: 'error',
      from: { path: '^rules/' },
      to: { path: '^(server|client|test)/' },
    },
    { name: 'rules-are-pure', severity: 'error', from: { path: '^rules/' }, to: toNode },
    {
      name: 'rules-packages',
      severity: 'error',
      from: { path: '^rules/' },
      to: { dependencyTypes: packages, pathNot: 'node_modules/zod/' },
    },
    {
      name: 'rules-read-no-catalog-files',
      severity: 'error',
      from: { path: '^rules/' },
      to: { path: '^catalog/(load|import|checks)' },
    },
    { name: 'server-not-client', severity: 'error', from: { path: '^server/' }, to: { path: '^(client|test)/' } },
    {
      name: 'protocol-is-a-leaf',
      severity: 'error',
      from: { path: '^server/protocol/' },
      to: { path: '^server/', pathNot: '^server/protocol/' },
    },
    {
      name: 'client-sees-wire-shapes',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^(catalog|rules|server|test)/', pathNot: '^server/protocol/' },
    },
    { name: 'client-not-node', severity: 'error', from: { path: '^client/' }, to: toNode },
    {
      name: 'connection-without-react',
      severity: 'error',
      from: { path: '^client/(connection|state)/' },
      to: { path: 'node_modules/(react|react-dom|react-aria-components)/' },
    },
    { name: 'nobody-imports-test', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^test/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
