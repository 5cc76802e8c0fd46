import type { Locale } from '../../locale/locale.ts'
import { StoreTrouble } from '../../store/store-trouble.ts'
import type { Problem } from '../protocol.ts'

/** Why a request did not reach a drill: the sentence, and what the page is told. */
export type ProblemKind = keyof typeof zh

const zh = {
  notEntered: '没有进入本席位，或链接已换新；请用导调发给的链接重新进入',
  noSuchDrill: '没有这一演练或席位；请核对地址',
  badToken: '链接无效或已换新；请向导调索取新的链接',
  tooManyTries: '无效的链接试得过多；请一分钟后再试',
  badRequest: '请求的内容不合规定，没有办理；请刷新页面后重试',
  notFound: '没有这一地址',
  wrongOrigin: '请求不是从本控制台的页面发出的，没有办理；请用启动时显示的地址打开',
  tooLarge: '内容过长，没有办理；请缩短后重试',
  noPhotosHere: '本席位不能上传照片',
  photoTooLarge: '照片超过 8 MB 或 4000 万像素，没有收下；请缩小后重新附上',
  notAPhoto: '文件不是完整的 JPEG、PNG 或 WebP 照片，没有收下；请重新拍照或另选一张',
  seatPhotosFull: '本席位的照片已满，没有收下；请改用文字说明，或请导调处理',
  drillPhotosFull: '本次演练的照片已满，没有收下；请改用文字说明，并告知导调',
  noSuchPhoto: '没有这张照片',
  diskFull: '服务器磁盘已满，没有保存，不算数；请告知导调腾出空间，本页会自动重试',
  tooManyPages: '本席位打开的页面过多；请关闭不用的页面',
  notKept: '没有保存，不算数；请稍后重试，屡试不行的请告知导调',
  onlyHere: '只能在运行控制台的电脑上查看',
  notInLibrary: '没有查看预案库的权限；请用启动控制台时显示的预案库链接打开，或在运行控制台的电脑上查看',
  noLibrary: '这里没有预案库：控制台启动时没有找到预案集；请在预案集的文件夹中重新启动，或用 --set 指明',
  libraryFailed:
    '预案库没有答复，演练不受影响；请稍后重试，屡试不行的请在预案集的文件夹中运行 yuyan check 查看原因',
  noSuchPlan: '预案库中没有这部预案，可能已改名或移走；请从目录中查找',
  noSuchReview: '没有这次演练的复盘：演练未结束、尚可恢复，或没有归档记录；请从演练目录中查找',
  brokenRecord:
    '这次演练的归档记录不完整或已被改动，内容不可信，不作复盘；可用 yuyan drill verify 查明缺了什么',
  notReviewed: '复盘没有算成；请稍后重试，屡试不行的请运行 yuyan score 和 yuyan revise 查看原因',
  decideHere:
    '只能在运行控制台的电脑上采纳或不采纳；请到该电脑打开本页，或由其负责人用 yuyan findings accept 办理',
}

const en: typeof zh = {
  notEntered:
    'You have not entered this seat, or its link was renewed; enter by the link the director gave you',
  noSuchDrill: 'There is no such drill or seat; check the address',
  badToken: 'The link is not valid or was renewed; ask the director for the new one',
  tooManyTries: 'Too many links that are not valid; try again in a minute',
  badRequest: 'The request is not as it must be and was not carried out; reload the page and try again',
  notFound: 'There is nothing at this address',
  wrongOrigin:
    'The request does not come from a page of this console and was not carried out; open the address shown at the start',
  tooLarge: 'That is too long and was not carried out; shorten it and try again',
  noPhotosHere: 'This seat cannot send photos',
  photoTooLarge:
    'The photo is larger than 8 MB or 40 million pixels and was not taken; make it smaller and add it again',
  notAPhoto:
    'The file is no whole JPEG, PNG or WebP picture and was not taken; take the photo again or choose another',
  seatPhotosFull:
    'This seat has sent as many photos as it may; this one was not taken; use words, or ask the director',
  drillPhotosFull:
    'The drill has as many photos as it may; this one was not taken; use words, and tell the director',
  noSuchPhoto: 'There is no such photo',
  diskFull:
    'The disk of the server is full: it was not kept and does not count; tell the director to make room, this page tries again',
  tooManyPages: 'This seat has too many pages open; close those not in use',
  notKept: 'It was not kept and does not count; try again, and tell the director if it goes on',
  onlyHere: 'Only to be seen on the computer that runs the console',
  notInLibrary:
    'You may not read this library; open the link to it that the console shows at its start, or read it on the computer that runs the console',
  noLibrary:
    'There is no library here: the console found no plan set when it started; start it in the folder of one, or name one with --set',
  libraryFailed:
    'The library did not answer; drills are not touched by it. Try again, and if it goes on, yuyan check in the folder of the set tells why',
  noSuchPlan: 'The library has no such plan; it may have been renamed or moved. Look for it in the list',
  noSuchReview:
    'There is no review of this drill: it goes on, may still be reopened, or is not on record. Look for it in the list of drills',
  brokenRecord:
    'The record of this drill is not whole or was changed, so it proves nothing and is not reviewed; yuyan drill verify says what is wrong',
  notReviewed:
    'The review could not be made; try again, and if it goes on, yuyan score and yuyan revise tell why',
  decideHere:
    'Accepting and rejecting is only done on the computer that runs the console; open this page there, or ask whoever is responsible for it to use yuyan findings accept',
}

const sentences: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en }

const answers: Readonly<Record<ProblemKind, readonly [Problem['problem'], number]>> = {
  notEntered: ['not-entered', 401],
  noSuchDrill: ['no-such-drill', 404],
  badToken: ['bad-token', 403],
  tooManyTries: ['bad-token', 429],
  badRequest: ['bad-request', 400],
  notFound: ['bad-request', 404],
  wrongOrigin: ['wrong-origin', 403],
  tooLarge: ['too-large', 413],
  noPhotosHere: ['no-photos', 403],
  photoTooLarge: ['too-large', 413],
  notAPhoto: ['not-a-photo', 415],
  seatPhotosFull: ['too-large', 413],
  drillPhotosFull: ['too-large', 413],
  noSuchPhoto: ['no-such-photo', 404],
  diskFull: ['not-kept', 507],
  tooManyPages: ['bad-request', 429],
  notKept: ['not-kept', 503],
  onlyHere: ['not-entered', 403],
  notInLibrary: ['not-entered', 403],
  noLibrary: ['no-such-plan', 404],
  libraryFailed: ['not-kept', 503],
  noSuchPlan: ['no-such-plan', 404],
  noSuchReview: ['no-such-drill', 404],
  brokenRecord: ['no-such-drill', 409],
  notReviewed: ['not-kept', 500],
  decideHere: ['not-entered', 403],
}

/** The response that refuses a request. */
export function problem(kind: ProblemKind, locale: Locale): Response {
  const [code, status] = answers[kind]
  const body: Problem = { problem: code, sentence: sentences[locale][kind] }
  return Response.json(body, { status })
}

/** Why something asked could not be kept: a full disk is told, for the director can mend it. */
export function notKept(error: unknown, locale: Locale): Response {
  const full = error instanceof StoreTrouble && error.kind === 'disk-full'
  return problem(full ? 'diskFull' : 'notKept', locale)
}
