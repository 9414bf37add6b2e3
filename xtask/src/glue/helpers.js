// What stands in the glue instead of wasm-bindgen's functions of these names: those also serve browsers of long ago,
// texts of gigabytes and modules that are still to be compiled.

function getUint8ArrayMemory0() {
  // Memory that has grown has another buffer.
  if (cachedUint8ArrayMemory0?.buffer !== wasm.memory.buffer) {
    cachedUint8ArrayMemory0 = new Uint8Array(wasm.memory.buffer);
  }
  return cachedUint8ArrayMemory0;
}

function getDataViewMemory0() {
  if (cachedDataViewMemory0?.buffer !== wasm.memory.buffer) {
    cachedDataViewMemory0 = new DataView(wasm.memory.buffer);
  }
  return cachedDataViewMemory0;
}

function decodeText(bytes) {
  return cachedTextDecoder.decode(bytes);
}

function passStringToWasm0(text, malloc) {
  // Most texts are a few plain letters, which need no array of their own.
  const isPlain = /^[ -~]*$/.test(text);
  const bytes = isPlain ? text : cachedTextEncoder.encode(text);
  const place = malloc(bytes.length, 1) >>> 0;
  const memory = getUint8ArrayMemory0();
  for (let i = 0; i < bytes.length; i++) memory[place + i] = isPlain ? bytes.charCodeAt(i) : bytes[i];
  WASM_VECTOR_LEN = bytes.length;
  return place;
}

function initSync({ module }) {
  return __wbg_finalize_init(new WebAssembly.Instance(module, __wbg_get_imports()), module);
}
