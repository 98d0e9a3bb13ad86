//! The rules by which titles are understood: phrases without marks and capitals, and the role each stands for.
//!
//! How a phrase is written, and what a title must have for it:
//!
//! | sign | example | the title … |
//! | --- | --- | --- |
//! | none | `thu hang` | has these words, one after the other, anywhere |
//! | `=` | `=so giao` | is these words and nothing else |
//! | `^` | `^ghi chu` | begins with these words |
//! | `!` | `!tu dau nam` | does not have these words |
//! | `&` | `no & tinh lai` | fulfils both |
//! | <code>&#124;</code> | <code>nam truoc &#124; nam ngoai</code> | fulfils one or the other |
//! | `@` | `no tu @` | names a period in this place |
//! | `%` | `% & no` | says "%", "tỷ lệ" or "phần trăm" in this place |
//!
//! The constructors say how sure a rule is: [`sure`], [`likely`], [`either`] of two roles, [`none`] of any.

use crate::table::model::Role::*;

use crate::table::model::Role;

/// A rule: its phrases, the role that a title means by them, how sure that is, and what it means elsewhere in a table
/// or over other cells.
pub struct Rule(pub &'static str, pub Option<Role>, pub f32, pub Option<Role>);

const fn sure(phrases: &'static str, role: Role) -> Rule {
    Rule(phrases, Some(role), 0.95, None)
}

const fn likely(phrases: &'static str, role: Role) -> Rule {
    Rule(phrases, Some(role), 0.7, None)
}

const fn either(phrases: &'static str, role: Role, other: Role) -> Rule {
    Rule(phrases, Some(role), 0.5, Some(other))
}

const fn none(phrases: &'static str) -> Rule {
    Rule(phrases, None, 0.9, None)
}

/// Phrases and their roles; the first rule that holds decides.
pub static RULES: &[Rule] = &[
    sure("=# | =tt | =stt | =s tt | =thu tu | =so thu tu | =so tt | =sott | =stt no | =stt / no", RowNumber),
    sure(
        "=tt no | =tt / no | =no / stt | =no stt | =so tt no | =so tt / no | =so thu tu no | =so thu tu / no",
        RowNumber,
    ),
    either("=no", RowNumber, Arrears),
    sure("^don vi tinh | =don vi do | ^don vi do luong | =unit of measure | =uom | =measure", MeasureUnit),
    sure("^ghi chu | =nguyen nhan | =ly do | =giai trinh | =notes | =note", Note),
    sure(
        "=ma | ^ma so | ^ma quan ly | ^ma don vi | ^ma dinh danh | =code | =unit code | =district code",
        Code,
    ),
    sure("=hang | thu hang | xep hang | =xep thu | =vi thu | =rank | =ranking", Rank),
    // It names rows where nothing else does.
    either("=dien giai", UnitName, Note),
    likely("^ma", Code),
    either("=xh", Rank, Participants),
    sure(
        "xep loai | diem cham | =diem | tong diem | =diem so | diem thi dua | diem thuong | =diem @ | diem tu cham | diem chuan | diem cong | diem tru | diem quy doi | diem tham dinh | diem toi da | diem danh gia",
        Score,
    ),
    sure("nguong | muc phan dau | =threshold | =chi tieu phan dau %", Threshold),
    // "Chỉ tiêu giao (%)" is the rate to reach, "tỷ lệ so chỉ tiêu giao" the one reached.
    sure(
        "=chi tieu % | =chi tieu giao % | =chi tieu duoc giao % | =chi tieu giao % @ | =chi tieu giao @ % | =muc tieu %",
        Threshold,
    ),
    // "Chỉ tiêu HĐND giao (%)": the rate to reach, whoever set it and of whatever. Beside a word of results it is the rate
    // reached.
    sure(
        "^chi tieu & % & !so & !dat & !hoan thanh & !thuc hien & !ket qua & !da & !/ | ^chi tieu & bao phu & !so & !dat & !thuc hien & !ket qua | ^% giao | ^% duoc giao",
        Threshold,
    ),
    either("=chi tieu", UnitName, Threshold),
    // What is not done, and who does not take part, is the opposite of what the other words of the title say.
    none("chua & !no & !cham dong & !tron dong | khong & !no & !cham dong & !tron dong"),
    none(
        "ngung & !no & !cham dong | tam dung & !no & !cham dong | dung dong & !no | dung tham gia | thoi tham gia | het han & !no | mat viec & !no",
    ),
    // What is added to a plan is no plan of its own.
    none("du toan bo sung | ke hoach bo sung | giao bo sung"),
    // Classes and households of which all take part are no persons.
    none(
        "^so lop & co | ^so ho & co | ^so truong & co | ^so xa & co | ^so phuong & co | ^so thon & co | ^so to & co | so lop | so chi bo",
    ),
    // What is aimed at in what is left of the year is no earlier figure.
    none("^phan dau & @"),
    likely("=phan dau", Threshold),
    // What is to be done is not done.
    none("phai thuc hien | du kien thuc hien"),
    // Who pays for others, and books and cards that are given out anew or to be looked at, are no participants.
    none("to chuc bhxh dong | ngan sach dong | nguoi su dung lao dong dong"),
    none(
        "the & cap lai | the & cap moi | the & cap doi | the & doi | phai ra soat | phai cap | so & cap lai",
    ),
    // Who is advised, or still to be won, does not take part.
    none(
        "can van dong | duoc tuyen truyen | duoc tu van | den han dong | rut bhxh | duoc mien dong | ngoai dien | nghi viec & !no | da chet",
    ),
    none(
        "no & khac phuc & !chua | no da thu | no da thu hoi | no da tra | no da xu ly | =lai cham dong | =tien lai cham dong | =so tien lai cham dong | thu lai cham dong",
    ),
    none(
        "thuc hien / ke hoach & +- | giam so ke hoach | so ke hoach & +- & !% | so voi ke hoach & +- & !% | so chi tieu & +- & !% | so voi chi tieu & +- & !% | chenh lech so chi tieu & !% | chenh lech so voi chi tieu & !%",
    ),
    // Numbers of sections: "1", "1.1".
    either("=muc | =muc so | =so muc", RowNumber, UnitName),
    // What a plan is after it was changed, and what it was before.
    sure("chi tieu dau nam | chi tieu ban dau | chi tieu sau dieu chinh | chi tieu dieu chinh", Plan),
    sure("^giao dau nam | ^giao nam | =giao @ | ^tong giao | =tong so giao | giao trong nam", Plan),
    none("=dieu chinh | =so dieu chinh | =bo sung | =so bo sung"),
    // What came in less what went out is no change in time.
    none("chenh lech thu chi | chenh lech thu - chi | chenh lech giua thu | thu - chi | thu tru chi"),
    none("du toan nam sau | ke hoach nam sau | chi tieu nam sau | giao nam sau"),
    // How many owe, or for how long, is no amount owed.
    none(
        "so don vi no | so don vi cham | so doanh nghiep no | % don vi no | % don vi cham | thang no | thang cham",
    ),
    none(
        "thieu so voi & !% | vuot so voi & !% | hut so voi & !% | con phai & so voi & !% | con thieu so & !% | vuot so & !% | vuot chi tieu & !% | con phai thuc hien & !%",
    ),
    // The plan of what is left of the year is not that of what was done so far.
    none(
        "ke hoach & cuoi nam | chi tieu & cuoi nam | du toan & cuoi nam | ke hoach & con lai | ke hoach cac thang",
    ),
    // A target in percent is nothing achieved.
    sure("=chi tieu % | =chi tieu giao % | =chi tieu ty le | =ty le chi tieu | =ty le giao", Threshold),
    // What is still to be collected to reach the plan.
    none("de hoan thanh | de dat ke hoach | de dat chi tieu | de dat du toan"),
    // What is above or below the plan is neither a completion nor a growth.
    none(
        "tang giam so voi ke hoach | tang / giam so voi ke hoach | +- so voi ke hoach | chenh lech so voi ke hoach | tang so voi ke hoach | giam so voi ke hoach | thieu so voi ke hoach | vuot so voi ke hoach | hut so voi ke hoach | thieu so ke hoach | vuot so ke hoach",
    ),
    sure("no / ke hoach | no / phai thu | no / so phai thu | no / du toan", ArrearsRate),
    // Rates and comparisons name the figures they are made of, so they come first.
    sure("% & no | % & cham dong | % & no dong", ArrearsRate),
    sure(
        "bao phu | % & dan so | so voi dan so | % & luc luong lao dong | so voi luc luong lao dong",
        Coverage,
    ),
    sure("% tham gia | % & tham gia & !ke hoach & !chi tieu & !tang & !cung ky", Coverage),
    sure("chi so phat trien | bang % | chi so & cung ky", IndexToPrior),
    either("=sck | =sck %", IndexToPrior, GrowthRate),
    sure("diem % | diem phan tram", Change),
    // "ƯTH 2025/QT 2024", "so QT 2024".
    either(
        "uoc & / quyet toan | uoc & so quyet toan | uoc thuc hien @ / quyet toan | thuc hien @ / quyet toan",
        IndexToPrior,
        GrowthRate,
    ),
    // One figure over another: "ƯTH/TH 2024". A plan over a result is neither a plan nor a growth.
    either(
        "thuc hien / thuc hien | thuc hien @ / thuc hien | quyet toan / quyet toan | quyet toan @ / quyet toan",
        IndexToPrior,
        GrowthRate,
    ),
    none(
        "ke hoach / thuc hien | ke hoach @ / thuc hien | du toan / thuc hien | du toan @ / thuc hien | ke hoach / uoc | ke hoach @ / uoc | du toan / uoc | du toan @ / uoc",
    ),
    // "KH 2027 so ước TH 2026 (%)": how the plan compares, and nothing done of it.
    none(
        "^ke hoach @ so & % | ^ke hoach @ so voi & % | ^du toan @ so & % | ^chi tieu @ so & % | ^chi tieu giao @ so & %",
    ),
    none("ke hoach / ke hoach | ke hoach @ / ke hoach | du toan / du toan | du toan @ / du toan"),
    either("=thuc hien / cung ky % | =% thuc hien / cung ky", GrowthRate, IndexToPrior),
    either("=thuc hien / cung ky | =% cung ky | =cung ky %", IndexToPrior, GrowthRate),
    // "Kế hoạch tăng trưởng dư nợ": by how much it is to grow.
    sure("^ke hoach tang truong & !% | ^chi tieu tang truong & !%", Plan),
    sure("toc do | tang truong | tuong doi | % & tang | % & giam | % & +-", GrowthRate),
    either("% & cung ky | % & nam truoc | % & nam ngoai", GrowthRate, IndexToPrior),
    either(
        "% & so voi thang truoc | % & so thang truoc | % & so voi quy truoc | % & so quy truoc | % & so voi ky truoc | % & so ky truoc | % & so voi dau nam | % & so dau nam",
        GrowthRate,
        IndexToPrior,
    ),
    sure(
        "% & ke hoach | % & hoan thanh | % & chi tieu | % & du toan | % & giao | hoan thanh ke hoach",
        PlanCompletion,
    ),
    sure(
        "so voi ke hoach | so ke hoach | so chi tieu | so voi muc tieu | dat ke hoach | thuc hien / ke hoach | so voi chi tieu",
        PlanCompletion,
    ),
    sure(
        "=% ht | =ty le ht | ht ke hoach | so voi du toan | so du toan | % thuc hien | thuc hien % | % dat | dat % | muc do hoan thanh",
        PlanCompletion,
    ),
    Rule("=% | =ty le % | =% % | =ty le thu | =ty le thu %", Some(PlanCompletion), 0.4, None),
    sure(
        "thuc hien @ / ke hoach | thuc hien / du toan | thuc hien @ / du toan | quyet toan / du toan | quyet toan @ / du toan",
        PlanCompletion,
    ),
    sure("quyet toan / ke hoach | % quyet toan | % giai ngan", PlanCompletion),
    // What came and what left in between: neither a level nor the change of one figure against another.
    none(
        "tang trong & !giam | giam trong & !tang | nguoi tang & !giam & !so voi | nguoi giam & !tang & !so voi | lao dong tang & !giam & !so voi | lao dong giam & !tang & !so voi",
    ),
    sure("chenh lech | tuyet doi | +- | tang giam | =so tang | =so giam | tang / giam", Change),
    likely("=tang | =giam | muc tang | muc giam", Change),
    sure(
        "so tang | so giam | tang so & !ke hoach & !chi tieu & !du toan | giam so & !ke hoach & !chi tieu & !du toan | tang them",
        Change,
    ),
    either("so voi cung ky | so cung ky | so voi nam truoc | so nam truoc", Change, GrowthRate),
    either("so voi thang truoc | so voi quy truoc | so voi ky truoc", Change, GrowthRate),
    Rule("=gia tri", Some(Change), 0.3, None),
    sure("=dan so cuoi nam | =dan so cuoi ky | =dan so den cuoi nam", Population),
    // Earlier figures.
    Rule("=th nam truoc", Some(Prior), 0.4, Some(OtherBase)),
    likely("=thuc hien nam truoc | =ca nam truoc | =quyet toan nam truoc", OtherBase),
    // What is carried over from before was neither due nor collected then.
    none(
        "chuyen sang & !no & !cham dong & !du toan & !ke hoach | mang sang & !no & !cham dong & !du toan & !ke hoach",
    ),
    sure(
        "so voi @ | so voi cuoi | cuoi nam truoc | so thang truoc | thang truoc | quy truoc | ky truoc",
        OtherBase,
    ),
    sure(
        "dau nam & !tu dau nam & !luy ke & !cong don & !giao & !ke hoach & !chi tieu & !du toan | dau ky & !tu dau ky & !luy ke | cuoi @ | dau @ | so voi dau nam | cuoi nam ngoai | so dau nam | so cuoi nam",
        OtherBase,
    ),
    sure("cung ky", Prior),
    either("nam truoc | nam ngoai", Prior, OtherBase),
    // Arrears and what is owed. How many owe, or for how long, is none.
    none(
        "so don vi no | so doanh nghiep no | so don vi cham dong | so doanh nghiep cham dong | don vi & no & so luong",
    ),
    none("so thang no | so thang cham dong | thoi gian no | thoi gian cham dong | =thang no | so quy no"),
    sure(
        "no & tro len | no & tren @ | no & qua @ | no & duoi @ | no tu & den | no keo dai | cham dong & tro len | cham dong & tren @",
        ArrearsAged,
    ),
    sure(
        "cham dong & qua @ | no dong keo dai | no lau ngay | no kho thu | no tu @ | cham dong tu @",
        ArrearsAged,
    ),
    sure(
        "no & tinh lai | cham dong & tinh lai | no & lai & !con lai & !lai con | cham dong & lai & !con lai",
        ArrearsWithInterest,
    ),
    sure("no | cham dong | tron dong", Arrears),
    // What is left of it is neither what was owed nor what was collected.
    none("con phai | con lai | con thieu | chua thu"),
    sure("phai thu | phai dong | phai nop | so tien phai | =so phat sinh", Receivable),
    sure(
        "ke hoach | du toan | chi tieu & giao | =so giao | duoc giao | =giao | =chi tieu @ | nhiem vu giao",
        Plan,
    ),
    likely("chi tieu & phan dau | muc tieu", Threshold),
    likely("chi tieu & @ | =chi tieu nam | chi tieu ca nam", Plan),
    // "Chỉ tiêu BHXH tự nguyện": so many people to win.
    likely(
        "^chi tieu & bhxh & !dat & !% | ^chi tieu & bhyt & !dat & !% | ^chi tieu & bhtn & !dat & !% | ^chi tieu & nguoi & !dat & !% | ^chi tieu thu | ^chi tieu phat trien & !% | ^chi tieu tang moi & !%",
        Plan,
    ),
    sure("uoc & thuc hien | uoc dat | uoc ca nam | =uoc | uoc & @ | uoc thu | uoc ket qua", ActualEstimate),
    sure("luy ke | cong don | tu dau nam", ActualCumulative),
    // What is counted.
    sure("luc luong lao dong | lao dong trong do tuoi | do tuoi lao dong", LabourForce),
    sure("dan so | nhan khau | =so khau | =tong so khau | =tong khau", Population),
    sure("^ten | ^co quan | ^ho va ten | ^ho ten", UnitName),
    sure(
        "bhxh huyen | bhxh quan | bhxh tinh | bhxh xa | bhxh phuong | bhxh khu vuc | bhxh co so | bhxh thanh pho",
        UnitName,
    ),
    sure(
        "ket qua thuc hien | thuc hien | da thu | thuc thu | so thu | tong thu | ket qua thu | ^thu | da dong | da nop",
        Actual,
    ),
    sure(
        "quyet toan | da giai ngan | =giai ngan | =giai ngan @ | =giai ngan den @ | =gia tri giai ngan",
        Actual,
    ),
    sure("da chi | thuc chi | da van dong | van dong duoc | da phat trien", Actual),
    sure("=von giai ngan | =von giai ngan @ | =so giai ngan | =khoi luong giai ngan", Actual),
    // Who should take part, and books that are to be returned, are no participants.
    none("thuoc dien | phai tham gia | can tham gia | so so & tra"),
    // What is paid out of a fund is no person.
    Rule("^so chi | ^chi & bhxh | ^chi & bhyt | ^chi & bhtn", None, 0.0, None),
    // A fund is money, if its group says what of it.
    Rule("^quy bhxh | ^quy bhyt | ^quy bhtn | ^quy bao hiem", None, 0.0, None),
    likely(
        "tham gia | co the | so nguoi | so lao dong | =lao dong | so the | dong bao hiem | =hssv | bhxh | bhyt",
        Participants,
    ),
    likely(
        "bhtn | bao hiem | bat buoc | tu nguyen | ho gia dinh | =hgd | bhtnld | so doi tuong",
        Participants,
    ),
    likely("hssv | hoc sinh | sinh vien | =si so | =si so hs | =si so hoc sinh", Students),
    likely("can bo | vien chuc | bien che | nhan su | cong chuc", Staff),
    likely(
        "so tien | quy nay | thang nay | ky nay | nam nay | trong ky | trong thang | trong quy | =ket qua",
        Actual,
    ),
    likely(
        "^ket qua & @ | ^ket qua den | ^ket qua tang moi | ^ket qua phat trien | ^ket qua van dong",
        Actual,
    ),
    likely(
        "=ket qua dat duoc | =ket qua dat duoc @ | =dat duoc | =dat duoc @ | =so dat duoc | =da dat duoc",
        Actual,
    ),
    either("=dat | =da dat | =ket qua dat", Actual, PlanCompletion),
    // Names and periods.
    sure("=nam hoc | =nien hoc | =nien khoa | =school year", Period),
    sure(
        "=ky bao cao | =thoi gian | =thoi diem | =giai doan | =@ | =ky @ | =ky | =thang | =quy | =nam | =nam bao cao",
        Period,
    ),
    sure(
        "ten don vi | ^don vi | dia ban | dia phuong | noi dung | loai hinh | =ten | ten huyen | ten xa | ten tinh",
        UnitName,
    ),
    sure(
        "tinh thanh pho | ^huyen | ^xa | ^quan | ^tinh | ^thanh pho | ^phuong | ^co quan | ^phong | ^ten | =khoi",
        UnitName,
    ),
    sure("khoi & loai hinh | =bhxh | don vi & !tinh | =doi tuong | =nhom | =unit", UnitName),
    // In English, where the words are clear.
    sure(
        "plan completion | % of plan | % of budget | % of target | % achieved | =% plan | actual / plan | completion rate | =completion | =completion % | =achieved %",
        PlanCompletion,
    ),
    either(
        "% & same period | % & prior year | % & previous year | % & last year | % & previous period",
        IndexToPrior,
        GrowthRate,
    ),
    sure("growth | =growth % | % change | % increase | % growth | =increase % | =change %", GrowthRate),
    sure("=change | =variance | =difference | =increase | =increase decrease", Change),
    sure("coverage", Coverage),
    sure("arrears % | arrears rate | % arrears", ArrearsRate),
    sure("arrears | =overdue", Arrears),
    sure(
        "=prior year | =previous year | =last year | same period | prior period | previous period | =prior",
        Prior,
    ),
    none("shortfall | not yet | remaining"),
    sure("=ytd | =ytd actual | =actual ytd | year to date", ActualCumulative),
    sure("=estimate | =estimate @ | =estimated | =forecast", ActualEstimate),
    sure("=population | =eligible | =eligible persons | =eligible population", Population),
    sure("=year | =quarter | =month | =period", Period),
    sure("=labour force | =labor force | =workforce", LabourForce),
    sure(
        "=participants | =enrolled | =enrolled persons | =insured persons | =insured | =contributors | =number of participants",
        Participants,
    ),
    sure("=receivable | =amount due | =contributions due", Receivable),
    sure(
        "=plan | =target | =plan @ | =target @ | =budget | =budget @ | =budget fy @ | =annual budget | =annual target | ^planned | =@ plan | =@ target | =@ budget | =annual plan | =planned",
        Plan,
    ),
    sure(
        "=actual | =actual @ | ^actual & as of | ^actual & months | ^actual & month | ^actual & up to | =achieved | =achieved @ | =actuals | =collected | =collected @ | =result | =results | =revenue collected",
        Actual,
    ),
    sure(
        "=district | =province | =commune | =agency | =office | =branch | =name | =region | =item | =indicator",
        UnitName,
    ),
];

/// What abbreviations stand for.
pub const ABBREVIATIONS: &[(&str, &str)] = &[
    ("kh", "ke hoach"),
    ("th", "thuc hien"),
    ("ck", "cung ky"),
    ("lk", "luy ke"),
    ("ds", "dan so"),
    ("ld", "lao dong"),
    ("llld", "luc luong lao dong"),
    ("dv", "don vi"),
    ("dvt", "don vi tinh"),
    ("tl", "ty le"),
    ("tlht", "ty le hoan thanh"),
    ("htkh", "hoan thanh ke hoach"),
    ("bp", "bao phu"),
    ("uth", "uoc thuc hien"),
    ("spt", "so phai thu"),
    ("gc", "ghi chu"),
    ("bb", "bat buoc"),
    ("bhxhbb", "bhxh bat buoc"),
    ("bhxhtn", "bhxh tu nguyen"),
    ("khth", "ke hoach"),
    ("dt", "du toan"),
    ("ctkh", "chi tieu ke hoach"),
    ("ctg", "chi tieu giao"),
    ("qt", "quyet toan"),
    ("nld", "nguoi lao dong"),
    ("bq", "binh quan"),
    ("tb", "trung binh"),
    ("ctmt", "chuong trinh muc tieu"),
    ("ctmtqg", "chuong trinh muc tieu quoc gia"),
    ("khhgd", "ke hoach hoa gia dinh"),
];
