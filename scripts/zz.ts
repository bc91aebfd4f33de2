import { startPostgres } from './postgres-server.ts'
import pg from 'pg'
console.time('start'); const s = await startPostgres(); console.timeEnd('start'); console.log(s.url, s.version)
const q = async (t:string) => { const c = new pg.Client(s.url); await c.connect(); const r = await c.query(t); await c.end(); return r.rows }
console.log(await q("select version(), current_setting('fsync') f, current_setting('lc_ctype') l, lower('É'), current_user"))
await q('create table t(a int); insert into t values (7)')
for (const m of ['fast','crash'] as const) { console.time(m); await s.stopServer(m); await q('select 1').catch((e:Error)=>console.log('down', (e as any).code)); await s.startServer(); console.timeEnd(m); console.log(await q('select * from t')) }
if (process.argv[2]==='hang') setInterval(()=>{},1000)
else if (process.argv[2]==='forget') {}
else { console.time('stop'); await s.stop(); console.timeEnd('stop') }
