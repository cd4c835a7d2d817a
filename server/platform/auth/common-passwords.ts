/** Words that breached and most-tried passwords are put together from; longest first, so that whole words are found before parts. */
export const commonWords: readonly string[] = (
  'password passwort passcode passw0rd welcome letmein iloveyou sunshine princess football baseball basketball superman batman spiderman pokemon dragon monkey master shadow ' +
  'michael jennifer jessica ashley daniel jordan hunter killer trustno qwerty qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm abcdef abcdefgh abc admin administrator root login guest user ' +
  'test testing tester default changeme secret temp temporary company office business manager employee owner system computer internet laptop mobile android samsung google facebook ' +
  'whatsapp instagram gmail yahoo hotmail windows microsoft apple iphone cricket sachin tendulkar dhoni kohli india indian bharat mumbai delhi kolkata chennai bangalore bengaluru ' +
  'hyderabad pune gujarat maharashtra ganesh ganesha ganpati krishna shiva shivaji mahadev hanuman bajrang ram jaishreeram shreeram sairam saibaba omsairam radhe radheradhe waheguru allah bismillah jesus ' +
  'jaimatadi matadi lakshmi durga balaji tirupati om namah shivaya hello hellohello love lovely lover mylove baby babygirl angel beautiful family mother father maa papa mummy daddy ' +
  'sweet sweety honey darling friend friends forever flower butterfly summer winter spring autumn monday tuesday wednesday thursday friday saturday sunday january february march april ' +
  'june july august september october november december money lucky happy freedom liverpool arsenal chelsea barcelona ronaldo messi ferrari mercedes yamaha honda pulsar bullet ' +
  'starwars matrix thunder tiger lion eagle cookie chocolate banana orange cherry pepper ginger jasmine charlie thomas robert andrew joshua matthew kumar singh sharma verma gupta patel ' +
  'khan priya pooja rahul rohit amit deepak suresh ramesh rajesh mahesh sanjay vijay neha sneha sonia simran correcthorsebatterystaple correct horse battery staple thisismypassword ' +
  'my the your this is for you are it new old one two three four five six seven eight nine zero number pass word access private security secure safe open enter'
).split(' ').sort((a, b) => b.length - a.length)

/** Rows of keyboards and counts; a password that is one stretch of such a row, either way, is refused. */
export const keyboardRuns: readonly string[] = [
  'qwertyuiopasdfghjklzxcvbnm', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p', 'qazwsxedcrfvtgbyhnujmikolp', '1q2w3e4r5t6y7u8i9o0p', 'q1w2e3r4t5y6u7i8o9p0',
  '1234567890', '0123456789', 'abcdefghijklmnopqrstuvwxyz', 'a1b2c3d4e5f6g7h8i9j0', '1a2b3c4d5e6f7g8h9i0j', '112233445566778899', '123321', '121212', '123123', '147258369', '159357', '987654321',
]
