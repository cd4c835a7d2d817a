import type { paths as Described } from './openapi.gen.ts'
import type { paths } from './paths.ts'

type Methods = 'get' | 'post' | 'put' | 'patch' | 'delete'
type Json<T> = T extends { content: { 'application/json': infer Body } } ? Body : unknown
type AnswerOf<Operation> = Operation extends { responses: infer R } ? (R extends { 200: infer One } ? Json<One> : R extends { 201: infer One } ? Json<One> : R extends { 202: infer One } ? Json<One> : unknown) : unknown
type BodyOf<Operation> = Operation extends { requestBody: infer Body } ? Json<Body> : unknown
/** Fields that one side knows and the other does not; an answer described as open has them all. */
type Unknown<Ours, Theirs> = unknown extends Theirs ? never : string extends keyof Theirs ? never : Ours extends object ? Exclude<keyof Ours, keyof Theirs> : never

type Missing = Exclude<keyof paths, keyof Described>
type Drift<Path extends keyof paths & keyof Described> = {
  [Method in keyof paths[Path] & Methods]: Method extends keyof Described[Path]
    ? Unknown<AnswerOf<paths[Path][Method]>, AnswerOf<Described[Path][Method]>> | Unknown<BodyOf<paths[Path][Method]>, BodyOf<Described[Path][Method]>>
    : Method
}[keyof paths[Path] & Methods]

/** Does not compile when the screens use an address, a method or a field that the described API does not have. */
export type PathsFit = [Missing, { [Path in keyof paths & keyof Described]: Drift<Path> }[keyof paths & keyof Described]] extends [never, never] ? true : never
export const pathsFit: PathsFit = true
