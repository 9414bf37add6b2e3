// Where the wasm is, as bundlers give it for a file: `import url from 'cluster-facts/cluster-facts.wasm?url'` in Vite.

declare const url: string;
export default url;
