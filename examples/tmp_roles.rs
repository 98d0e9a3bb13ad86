use chi_tieu::ingest::*;
fn main(){ let t=std::fs::read_to_string("tests/column_headers.tsv").unwrap(); let mut bad=0;
for l in t.lines().skip(1){ let f:Vec<_>=l.split('\t').collect(); for h in [f[1],f[2],&f[1].to_uppercase()] { let r=role_from_title(h); let got=r.map(|x|x.0.name()).unwrap_or("NO_ROLE"); if got!=f[0] {bad+=1; println!("{:22} {:40} -> {:?}",f[0],h,r);} } } println!("{bad}"); }
