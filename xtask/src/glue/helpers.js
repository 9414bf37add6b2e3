// What stands in the glue instead of wasm-bindgen's functions of these names: those also serve browsers of long ago,
// texts of gigabytes and modules that are still to be compiled. `returnText` and `returnNumber` are our own.

function getUint8ArrayMemory0() {
  // Memory that has grown has another buffer.
  if (cachedUint8ArrayMemory0?.buffer !== wasm.memory.buffer) {
    cachedUint8ArrayMemory0 = new Uint8Array(wasm.memory.buffer);
  }
  return cachedUint8ArrayMemory0;
}

function getDataViewMemory0() {
  return new DataView(wasm.memory.buffer);
}

function getStringFromWasm0(place, length) {
  return cachedTextDecoder.decode(getUint8ArrayMemory0().subarray(place, place + length));
}

function passStringToWasm0(text) {
  // Most texts are a few plain letters, which need no array of their own.
  const isPlain = /^[ -~]*$/.test(text);
  const bytes = isPlain ? text : cachedTextEncoder.encode(text);
  const place = wasm.__wbindgen_malloc(bytes.length, 1);
  const memory = getUint8ArrayMemory0();
  for (let i = 0; i < bytes.length; i++) memory[place + i] = isPlain ? bytes.charCodeAt(i) : bytes[i];
  WASM_VECTOR_LEN = bytes.length;
  return place;
}

/** Writes a text's address and length to a place in the wasm's memory; the address is 0 if there is no text. */
const returnText = (text, place) => {
  const address = isLikeNone(text) ? 0 : passStringToWasm0(text), view = getDataViewMemory0();
  view.setInt32(place + 4, WASM_VECTOR_LEN, true);
  view.setInt32(place, address, true);
};

/** Writes a value to a place in the wasm's memory if it is a number, and before it whether it is one. */
const returnNumber = (value, place) => {
  const isNumber = typeof value === 'number', view = getDataViewMemory0();
  view.setFloat64(place + 8, isNumber ? value : 0, true);
  view.setInt32(place, isNumber, true);
};

function handleError(call) {
  return (...given) => {
    try {
      return call.apply(undefined, given);
    } catch (error) {
      wasm.__wbindgen_exn_store(addToExternrefTable0(error));
    }
  };
}

function initSync({ module }) {
  wasm = new WebAssembly.Instance(module, __wbg_get_imports()).exports;
  wasm.__wbindgen_start();
}
