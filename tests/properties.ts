import fc from 'fast-check'

/**
 * Properties are tried on the same values in every run, so that a change fails for what it changed. `FC_SEED=$RANDOM`
 * tries others: what it finds becomes a test of its own.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_201_214) })
