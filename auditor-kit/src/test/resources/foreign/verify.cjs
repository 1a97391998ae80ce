// Checks the proofs of an unpacked evidence package with @transmute/rfc9162 and nothing of GovShare.
//
// Usage: node verify.cjs FOLDER [GROWTH-FILE OLD-ROOT-BASE64]
const fs = require('fs')
const path = require('path')
const { RFC9162 } = require('@transmute/rfc9162')

const bytes = base64 => new Uint8Array(Buffer.from(base64, 'base64'))

// The lines before the first empty one, and the three lines of the checkpoint after it.
const read = file => {
  const [head, ...rest] = fs.readFileSync(file, 'utf8').split('\n\n')
  const [, size, root] = rest[0].split('\n')
  return { lines: head.split('\n'), size: Number(size), root: bytes(root) }
}

const records = async folder => {
  const places = fs
    .readdirSync(path.join(folder, 'proofs'))
    .map(name => Number(name.split('.')[0]))
    .sort((a, b) => a - b)
  const bodies = fs.readFileSync(path.join(folder, 'records.ndjson'), 'utf8').trimEnd().split('\n')
  if (places.length !== bodies.length) throw new Error(`${bodies.length} records, ${places.length} proofs`)
  for (const [number, place] of places.entries()) {
    const proof = read(path.join(folder, 'proofs', `${place}.tlog-proof`))
    const leaf = await RFC9162.leaf(new Uint8Array(Buffer.from(bodies[number], 'utf8')))
    const holds = await RFC9162.verifyInclusionProof(proof.root, leaf, {
      log_id: '',
      tree_size: proof.size,
      leaf_index: Number(proof.lines[1].replace('index ', '')),
      inclusion_path: proof.lines.slice(2).map(bytes),
    })
    if (!holds) throw new Error(`place ${place} is not proved`)
  }
  return places.length
}

const growth = async (file, oldRoot) => {
  const proof = read(file)
  const holds = await RFC9162.verifyConsistencyProof(bytes(oldRoot), proof.root, {
    log_id: '',
    tree_size_1: Number(proof.lines[0].replace('old ', '')),
    tree_size_2: proof.size,
    consistency_path: proof.lines.slice(1).map(bytes),
  })
  if (!holds) throw new Error('the log did not grow out of the older one')
}

const main = async ([folder, file, oldRoot]) => {
  const count = await records(folder)
  if (file) await growth(file, oldRoot)
  console.log(`HOLDS: ${count} records`)
}

main(process.argv.slice(2)).catch(error => {
  console.log(`REFUSED: ${error.message}`)
  process.exitCode = 1
})
