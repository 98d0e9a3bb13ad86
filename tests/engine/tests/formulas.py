"""What formulas over the domain's tables give, calculated by LibreOffice: the independent side of tests/engine.

Run as `python3 formulas.py` with LibreOffice's `soffice` on the PATH. Each formula is written as an office types it in
Vietnam (`;` between arguments, decimal comma). It is put into an .xlsx beside its table, in the syntax of such files; a
LibreOffice whose locale is Vietnamese calculates it, and the value with its kind goes into formulas.tsv (cells have no
format, so dates and truth values are numbers). A formula whose
texts hold no figure is also stored as it is typed where points mark decimals, with the same value. Python writes formulas
only; it computes no figure. XLOOKUP, LET, FILTER and UNIQUE are not in LibreOffice 7.4: what stands after
"==" is calculated in its place.
"""

import re
import subprocess
import tempfile
import zipfile
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

HERE = Path(__file__).parent

# Texts, figures as Python writes them, None for a blank cell, ("date", days) for a date, True or False.
TABLES = {
    # Units of a cluster: plan, actual, same period, group, code, day of the report.
    "units": [
        ["Đơn vị", "Kế hoạch", "Thực hiện", "Cùng kỳ", "Tỷ lệ", "Nhóm", "Mã", "Ngày báo cáo", "Ghi chú"],
        ["Phú Yên", 1234.5, 456.7, 410.25, 0.3699, "Miền Trung", "054", ("date", 43982), "đạt"],
        ["Bình Định", 2310, 861.9, 799.1, 0.3731, "Miền Trung", "052", ("date", 43985), None],
        ["Quảng Ngãi", 1875.25, 770.73, 700, 0.411, "Miền Trung", "051", ("date", 43982), "đạt"],
        ["Đà Nẵng", 4120.8, 1406.1, 1390.5, 0.3412, "Thành phố", "048", ("date", 44012), "chậm"],
        ["Huế", 1990.4, 726.5, 726.5, 0.365, "Thành phố", "046", ("date", 44012), None],
        ["Quảng Trị", 905.1, None, 300.15, None, "Miền Trung", "045", None, "chưa gửi"],
        ["Hà Tĩnh", 1502, 563.25, 540, 0.375, "Bắc Trung Bộ", "042", ("date", 43921), "đạt"],
        ["đà nẵng", 100, 36, 30, 0.36, "thành phố", "048", ("date", 43830), "Đạt"],
        ["Toàn Cụm", 14038.05, 4821.18, 4896.5, 0.3434, None, None, None, None],
    ],
    # Insurance by district: persons, amounts with blanks, dashes and a text among the figures.
    "districts": [
        ["Huyện", "Số người", "Số tiền", "Nợ", "Quý", "Năm", "Loại"],
        ["Long Xuyên", 12500, 18250.75, 1200.5, "Quý I", 2023, "BHXH"],
        ["Châu Đốc", 8300, 9925, "-", "Quý I", 2023, "BHYT"],
        ["Tân Châu", 7100, 8015.5, 310, "Quý II", 2023, "BHXH"],
        ["An Phú", 0, None, None, "Quý II", 2024, "BHYT"],
        ["Châu Phú", 9150, 11020.05, 95.25, "Quý I", 2024, "BHTN"],
        ["Chợ Mới", 15020, 20110, 2300, "Quý III", 2024, "BHXH"],
        ["Phú Tân", 9150, 10050, 410.75, "Quý III", 2024, "bhxh"],
        ["Tri Tôn", -20, -15.5, 5, "Quý IV", 2024, "BHYT hộ"],
    ],
    # Marks and their grades, in order.
    "grades": [
        ["Điểm", "Xếp loại", "Thưởng", "Hạng"],
        [0, "Yếu", 0, 3],
        [50, "Trung bình", 0.5, 1],
        [65, "Khá", 1.25, 2],
        [80, "Tốt", 2, 2],
        [90.5, "Xuất sắc", 3.75, 5],
    ],
}

FORMULAS = {
    "units": """
=SUM(B2:B9)
=SUM(B2:B9;C2:C9)
=SUM(B:B)
=SUM(B2;B4;100)
=SUM(C2:C9)/SUM(B2:B9)
=AVERAGE(C2:C9)
=AVERAGE(E2:E9)
=COUNT(C2:C9)
=COUNT(A1:I10)
=COUNTA(A2:A10)
=COUNTA(I2:I10)
=COUNTBLANK(C2:C9)
=COUNTBLANK(I2:I10)
=MIN(C2:C9)
=MAX(C2:C9;D2:D9)
=MEDIAN(B2:B9)
=PRODUCT(B2;E2)
=SUMSQ(E2:E5)
=STDEV(B2:B9)
=STDEVP(B2:B9)
=VAR(B2:B9)
=VARP(C2:C9)
=C2/B2
=C2/B2*100
=(C2-D2)/D2
=C2-D2
=C2/B2-36%
=-B2^2
=2^3^2
=10%
=B2*1,5
=(B2+C2)*0,5
=1,5
=C7/B7
=C2/C7
=IF(C2/B2>=36%;"Đạt";"Không đạt")
=IF(C2>B2;1;0)
=IF(C7="";"chưa có";C7/B7)
=IF(B2>1000;IF(B2>2000;"lớn";"vừa");"nhỏ")
=IFERROR(C2/C7;0)
=IFERROR(C2/C7;"-")
=IFERROR(VLOOKUP("Cà Mau";A2:C9;2;FALSE);"không có")
=IFNA(VLOOKUP("Huế";A2:C9;2;FALSE);0)
=IFS(E2>=37%;"A";E2>=36%;"B";TRUE;"C")
=AND(E2>=36%;C2>400)
=OR(E5>=36%;C5>2000)
=NOT(E2>0,5)
=AND(B2:B9>0;C2>0)#skip
=COUNTIF(E2:E9;">=36%")
=COUNTIF(E2:E9;">36,5%")
=COUNTIF(E2:E9;">=0,36")
=COUNTIF(E2:E9;"<36%")
=COUNTIF(E2:E9;36,5%)
=COUNTIF(E2:E9;"=36%")
=COUNTIF(B2:B9;">1234,5")
=COUNTIF(B2:B9;">="&B2)
=COUNTIF(B2:B9;">="&1500)
=COUNTIF(B2:B9;">"&AVERAGE(B2:B9))
=COUNTIF(E2:E9;">="&36%)
=COUNTIF(F2:F9;"Miền Trung")
=COUNTIF(F2:F9;"miền trung")
=COUNTIF(F2:F9;"THÀNH PHỐ")
=COUNTIF(F2:F10;"<>Miền Trung")
=COUNTIF(C2:C9;"<>0")
=SUMIF(C2:C9;"<>0";B2:B9)
=SUMIFS(B2:B9;C2:C9;"<>726,5")
=COUNTIF(B2:B9;"<>"&B2)
=COUNTIF(C2:C9;"<>"&C2)
=COUNTIF(C2:C9;"<>726,5")
=COUNTIF(I2:I9;"<>đạt")
=COUNTIF(I2:I9;"<>"&I2)
=COUNTIF(G2:G9;"054")
=COUNTIF(G2:G9;G2)
=COUNTIF(A2:A9;"Đà Nẵng")
=COUNTIF(A2:A9;"Quảng*")
=COUNTIF(A2:A9;"*g*")
=COUNTIF(A2:A9;"H??")
=COUNTIF(I2:I9;"")
=COUNTIF(I2:I9;"<>")
=COUNTIF(I2:I9;"đạt")
=COUNTIF(A2:A9;A5)
=COUNTIF(C2:C9;0)
=COUNTIF(H2:H9;">="&DATE(2020;6;1))
=COUNTIF(H2:H9;DATE(2020;5;31))
=COUNTIFS(F2:F9;"Miền Trung";E2:E9;">=37%")
=COUNTIFS(F2:F9;"Miền Trung";I2:I9;"đạt")
=COUNTIFS(B2:B9;">=1000";B2:B9;"<2000")
=SUMIF(F2:F9;"Miền Trung";B2:B9)
=SUMIF(F2:F9;"Miền Trung";C2:C9)
=SUMIF(E2:E9;">=36%";C2:C9)
=SUMIF(E2:E9;">=36,5%";C2:C9)
=SUMIF(B2:B9;">1500,5")
=SUMIF(B2:B9;">="&B4)
=SUMIF(A2:A9;"Quảng*";B2:B9)
=SUMIF(A:A;"Huế";C:C)
=SUMIFS(C2:C9;F2:F9;"Miền Trung";E2:E9;">=37%")
=SUMIFS(C2:C9;F2:F9;"Miền Trung";B2:B9;"<"&2000)
=SUMIFS(B2:B9;I2:I9;"đạt";F2:F9;"<>Thành phố")
=AVERAGEIF(F2:F9;"Miền Trung";C2:C9)
=AVERAGEIF(E2:E9;">=36%")
=AVERAGEIFS(E2:E9;F2:F9;"Miền Trung";B2:B9;">1000")
=AVERAGEIF(F2:F9;"Không có";C2:C9)
=MAXIFS(B2:B9;F2:F9;"Miền Trung")
=MINIFS(B2:B9;F2:F9;"Miền Trung")
=MAXIFS(C2:C9;E2:E9;"<36%")
=ROUND(C2/B2;4)
=ROUND(C2/B2*100;2)
=ROUND(1,005;2)
=ROUND(36,445;2)
=ROUND(2,5;0)
=ROUND(-2,5;0)
=ROUND(B5;-2)
=ROUNDUP(C2/B2;2)
=ROUNDDOWN(C2/B2;2)
=ROUNDUP(-2,1;0)
=INT(B2)
=INT(-1,5)
=TRUNC(B2;0)
=TRUNC(-1,59;1)
=ABS(C2-B2)
=MOD(7;3)
=MOD(-7;3)
=SQRT(D4)
=POWER(1,05;3)
=SIGN(D6-C6)
=CEILING(B2;10)
=FLOOR(B2;10)
=MROUND(B2;5)
=EXP(1)
=LN(2)
=LOG(100)
=LOG(8;2)
=LOG10(1000)
=PI()
=VLOOKUP("Quảng Ngãi";A2:E9;3;FALSE)
=VLOOKUP("quảng ngãi";A2:E9;3;0)
=VLOOKUP(A5;$A$2:$E$9;2;FALSE)
=VLOOKUP("Cà Mau";A2:E9;3;FALSE)
=VLOOKUP("Quảng*";A2:E9;2;FALSE)
=HLOOKUP("Thực hiện";A1:E9;3;FALSE)
=HLOOKUP("Cùng kỳ";A1:E9;8;0)
=INDEX(C2:C9;3)
=INDEX(A2:C9;2;3)
=INDEX(C2:C9;MATCH("Huế";A2:A9;0))
=INDEX(B2:D9;MATCH(A6;A2:A9;0);MATCH("Cùng kỳ";B1:D1;0))
=MATCH("Hà Tĩnh";A2:A9;0)
=MATCH("Cà Mau";A2:A9;0)
=MATCH(MAX(C2:C9);C2:C9;0)
=INDEX(A2:A9;MATCH(MAX(E2:E9);E2:E9;0))
=XLOOKUP("Huế";A2:A9;C2:C9)==INDEX(C2:C9;MATCH("Huế";A2:A9;0))
=XLOOKUP("Cà Mau";A2:A9;C2:C9;"không có")==IFERROR(INDEX(C2:C9;MATCH("Cà Mau";A2:A9;0));"không có")
=XLOOKUP(MAX(B2:B9);B2:B9;A2:A9)==INDEX(A2:A9;MATCH(MAX(B2:B9);B2:B9;0))
=ROW(B5)
=COLUMN(B5)
=ROWS(B2:B9)
=COLUMNS(B2:E2)
=RANK(C2;C2:C9)
=RANK(E2;$E$2:$E$9;0)
=RANK(E2;E2:E9;1)
=RANK.EQ(D6;D2:D9)
=LARGE(C2:C9;2)
=SMALL(C2:C9;1)
=LARGE(E2:E9;3)
=PERCENTILE(B2:B9;0,9)
=QUARTILE(B2:B9;1)
=SUMPRODUCT(B2:B9;E2:E9)
=SUMPRODUCT((F2:F9="Miền Trung")*B2:B9)
=SUMPRODUCT((E2:E9>=36%)*(B2:B9>1000))
=SUMPRODUCT((F2:F9="Miền Trung")*(E2:E9>=37%)*C2:C9)
=SUMPRODUCT(--(E2:E9>36%))
=SUMPRODUCT(B2:B9*1,5;E2:E9)
=SUBTOTAL(9;B2:B9)
=SUBTOTAL(1;C2:C9)
=SUBTOTAL(2;C2:C9)
=SUBTOTAL(3;A2:A9)
=SUBTOTAL(4;B2:B9)
=SUBTOTAL(5;B2:B9)
=TEXT(C2/B2;"0,00%")
=TEXT(B2;"#.##0")
=TEXT(B5;"#.##0,0")
=TEXT(B5;"#.##0,00")
=TEXT(1234567,891;"#.##0,00")
=TEXT(B2;"0")
=TEXT(0,5;"0%")
=TEXT(-1234,5;"#.##0,0")
=TEXT(7;"00")
=TEXT(0,285;"0,00")
=TEXT(1,005;"0,00")
=TEXT(-2,5;"0")
=TEXT(0,00349;"0,00%")
=TEXT(999999,5;"#.##0")
=TEXT(0;"#.##0,0")
=TEXT(12;"#.##0")
=TEXT(H2;"dd/mm/yyyy")
=TEXT(H2;"mm/yyyy")
=TEXT(H2;"yyyy")
=TEXT(C2;"0,0")&" tỷ đồng"
="Đạt "&TEXT(C2/B2;"0,00%")&" kế hoạch"
=B2&" tỷ"
=C2&" / "&B2
=A2&": "&C2
=B3&" tỷ"
=A2&" "&F2
=0,5&""
=1/3&""
=0&""
=1234567,125&""
=B2*B5*E2&""
=-2/3&""
=0,000012345&""
=B2/C2&""
=E2&"%"
=LEFT(A2;3)
=RIGHT(A2;3)
=MID(A2;5;3)
=LEFT(A4;FIND(" ";A4)-1)
=LEN(A2)
=LEN(B2)
=LEFT(B2;6)
=RIGHT(B2;2)
=MID(B2;4;3)
=CONCATENATE(A2;": ";C2)
=CONCATENATE(A2;" ";B2;" ";E2)
=CONCAT(A2;"-";A3)
=CONCAT(A2:A4)
=CONCAT(B2:B4)
=TEXTJOIN(", ";TRUE;A2:A5)
=TEXTJOIN("; ";TRUE;B2:B5)
=TEXTJOIN(", ";TRUE;I2:I9)
=TEXTJOIN("-";FALSE;I2:I4)
=UPPER(A5)
=LOWER("ĐÀ NẴNG")
=PROPER("hà tĩnh")
=TRIM("  Hà   Tĩnh ")
=SUBSTITUTE(A4;"Quảng";"Q.")
=SUBSTITUTE("a-b-c";"-";"+";2)
=REPLACE(A2;1;3;"Tp.")
=FIND("Yên";A2)
=SEARCH("yên";A2)
=FIND("x";A2)
=EXACT(A5;A9)
=A5=A9
=A5="ĐÀ NẴNG"
=A2<>A3
=REPT("*";3)
=ISBLANK(C7)
=ISBLANK(A2)
=ISNUMBER(C2)
=ISNUMBER(C7)
=ISTEXT(A2)
=ISERROR(C2/C7)
=ISNA(MATCH("Cà Mau";A2:A9;0))
=G2*1
=SUM(G2:G9)
=COUNT(G2:G9)
=G2="054"
=YEAR(H2)
=MONTH(H2)
=DAY(H2)
=WEEKDAY(H2)
=WEEKDAY(H2;2)
=DATE(2024;2;29)
=DATE(2024;13;1)
=H3-H2
=H2+30
=EDATE(H2;1)
=EOMONTH(H2;0)
=EOMONTH(DATE(2024;1;31);1)
=DATEDIF(DATE(2020;1;15);H2;"m")
=DATEDIF(DATE(2020;1;15);DATE(2024;1;14);"y")
=MAX(H2:H9)
=CHOOSE(2;"một";"hai";"ba")
=CHOOSE(MONTH(H2);1;2;3;4;5;6)
=VLOOKUP(B2;A2:E9;2;FALSE)
=SUM(A2:A9)
=A2+1
=C7+1
=C7&"x"
=C7=0
=C7=""
=TRUE
=1=1
=IF(TRUE;1)
=IF(FALSE;1)
=SUM(B2:B9)-SUMIF(F2:F9;"Miền Trung";B2:B9)
=ROUND(SUM(C2:C9)/SUM(B2:B9)*100;2)&"%"
=SUM(B2:B4)/COUNT(B2:B4)
=(B2+B3)/2
=B2*(1+10%)
=B10-SUM(B2:B9)
=IF(ABS(B10-SUM(B2:B9))<0,01;"khớp";"lệch")
=1/0
=SQRT(-1)
=INDEX(A2:A9;20)
=VLOOKUP(A2;A2:B9;5;FALSE)
=OFFSET(A1;2;1)
=OFFSET(A1;2;1)+1
=OFFSET(C2;1;-1;1;1)
=SUM(OFFSET(B2;0;0;4;1))
=SUM(OFFSET(B1;1;0;COUNT(B2:B9);2))
=AVERAGE(OFFSET(B2;0;0;MATCH("Huế";A2:A9;0)))
=SUMIF(OFFSET(F2;0;0;8;1);"Miền Trung";OFFSET(C2;0;0;8;1))
=COUNTIF(OFFSET(F2;0;0;8;1);"Miền Trung")
=VLOOKUP("Huế";OFFSET(A2;0;0;8;5);3;FALSE)
=MATCH("Huế";OFFSET(A2;0;0;8;1);0)
=INDEX(OFFSET(A2;0;0;8;5);2;3)
=SUMPRODUCT(OFFSET(B2;0;0;8;1)*1)
=MAX(OFFSET(C2;0;0;8;1))
=LARGE(OFFSET(C2;0;0;8;1);2)
=ROWS(OFFSET(C2;0;0;8;1))
=OFFSET(A1;0;0)&": "&OFFSET(A1;1;0)
=OFFSET(A1;-1;0)
=RANK(C2;OFFSET(C2;0;0;8;1))
=INDIRECT("B3")
=INDIRECT("B"&3)+1
=SUM(INDIRECT("B2:B"&COUNT(B2:B9)+1))
=INDIRECT("$C$4")*2
=INDIRECT("không phải ô")
=SUMIF(INDIRECT("F2:F9");"Miền Trung";INDIRECT("C2:C9"))
=VLOOKUP("Huế";INDIRECT("A2:E9");2;FALSE)
=VALUE("123")
=VALUE("1.234,5")
=VALUE("-1.234.567,25")
=VALUE("36,5%")
=VALUE(" 42 ")
=VALUE("12 tỷ")
=VALUE("")
=VALUE(LEFT("2024-05";4))+1
=VALUE(RIGHT("Tháng 12";2))
=VALUE(G2)
=VALUE(B2)
=VALUE(C7)
=VALUE(MID("Quý 3/2020";5;1))*2
=NPV(10%;-1000;300;420;680)
=NPV(8%;B2:B5)
=NPV(0,1;B2:B4;C2)-500
=NETWORKDAYS(H2;H3)
=NETWORKDAYS(H4;H5)
=NETWORKDAYS(H5;H4)
=NETWORKDAYS(DATE(2024;1;1);DATE(2024;12;31))
=NETWORKDAYS(DATE(2020;5;1);DATE(2020;6;30);H2:H8)
=NETWORKDAYS.INTL(DATE(2024;1;1);DATE(2024;1;31);11)
=NETWORKDAYS.INTL(DATE(2024;1;1);DATE(2024;1;31);"0000011")
=NETWORKDAYS.INTL(DATE(2024;1;1);DATE(2024;1;31);1)
=NETWORKDAYS.INTL(DATE(2020;5;1);DATE(2020;6;30);1;H2:H8)
=WORKDAY(H2;10)
=WORKDAY(H2;-10)
=WORKDAY(DATE(2020;5;29);5;H2:H8)
=WORKDAY.INTL(H2;10;11)
=WORKDAY.INTL(H2;5;"0000001")
=SWITCH(F2;"Miền Trung";1;"Thành phố";2;3)
=SWITCH(G3;"054";"một";"khác")
=SWITCH(2;1;"a";2;"b")
=SWITCH(9;1;"a";2;"b")
=XOR(B2>1000;C2>1000)
=NA()
=IFERROR(NA();"thiếu")
=STDEV.S(B2:B9)
=STDEV.P(B2:B9)
=VAR.S(B2:B9)
=VAR.P(B2:B9)
=PERCENTILE.INC(B2:B9;0,9)
=QUARTILE.INC(B2:B9;3)
=PERCENTRANK(B2:B9;B4)
=MODE(H2:H9)
=GEOMEAN(B2:B9)
=AVEDEV(B2:B9)
=AVERAGEA(B2:B9)
=AVERAGEA(E2:E9)
=CORREL(B2:B6;C2:C6)
=SLOPE(C2:C6;B2:B6)
=INTERCEPT(C2:C6;B2:B6)
=FORECAST(2000;C2:C6;B2:B6)
=CORREL(B2:B9;C2:C9)
=SLOPE(C2:C9;B2:B9)
=QUOTIENT(17;5)
=QUOTIENT(-17;5)
=EVEN(B2)
=EVEN(-1,5)
=ODD(4,2)
=ODD(-2)
=GCD(24;36)
=LCM(4;6;10)
=FACT(6)
=COMBIN(8;3)
=ROMAN(4)
="Quý "&ROMAN(ROUNDUP(MONTH(H2)/3;0))
=ROMAN(2024)
=N(B2)
=N(A2)
=T(A2)
=T(B2)
=CHAR(65)
=CODE("A")
=CLEAN("ab")
=ISERR(C2/C7)
=ISERR(NA())
=ISLOGICAL(1=1)
=ISLOGICAL(A2)
=ISNONTEXT(B2)
=ISNONTEXT(A2)
=ISNONTEXT(C7)
=ISEVEN(4)
=ISODD(4)
=ISEVEN(B2)
=DAYS(H3;H2)
=DAYS(H2;H3)
=DAYS360(H2;H5)
=DAYS360(DATE(2024;1;31);DATE(2024;12;31))
=DAYS360(DATE(2024;1;30);DATE(2024;2;29);TRUE)
=WEEKNUM(H2)
=WEEKNUM(H2;2)
=ISOWEEKNUM(DATE(2024;12;30))
=ISOWEEKNUM(H2)
=PMT(0,8%;12;-1000000)
=PMT(10%/12;36;50000000)
=PV(1%;24;-500)
=FV(0,5%;60;-200;-1000)
=FV(0,5%;60;-200;-1000;1)
=NPER(1%;-100;1000)
=RATE(24;-50;1000)
=IPMT(1%;3;12;1000)
=PPMT(1%;3;12;1000)
=LET(x;B2/C2;y;x*2;ROUND(x+y;2))==ROUND(B2/C2+B2/C2*2;2)
=LET(vùng;B2:B9;SUM(vùng)/COUNT(vùng))==SUM(B2:B9)/COUNT(B2:B9)
=LET(tỷ_lệ;C2/B2;IF(tỷ_lệ>36%;"đạt";"chưa"))==IF(C2/B2>36%;"đạt";"chưa")
=LET(n;COUNT(B2:B9);m;SUM(C2:C9);m/n&" tỷ")==SUM(C2:C9)/COUNT(B2:B9)&" tỷ"
=LET(t;"Miền Trung";SUMIFS(C2:C9;F2:F9;t))==SUMIFS(C2:C9;F2:F9;"Miền Trung")
=SUM(FILTER(C2:C9;F2:F9="Miền Trung"))==SUMIFS(C2:C9;F2:F9;"Miền Trung")
=SUM(FILTER(C2:C9;(F2:F9="Miền Trung")*(B2:B9>1000)))==SUMIFS(C2:C9;F2:F9;"Miền Trung";B2:B9;">1000")
=MAX(FILTER(B2:B9;F2:F9="Thành phố"))==MAXIFS(B2:B9;F2:F9;"Thành phố")
=ROWS(FILTER(B2:B9;F2:F9="Thành phố"))==COUNTIF(F2:F9;"Thành phố")
=SUM(FILTER(C2:C9;F2:F9="Không có";0))==0
=INDEX(FILTER(A2:A9;F2:F9="Thành phố");2)==A6
=COUNTA(UNIQUE(F2:F8))==SUMPRODUCT(1/COUNTIF(F2:F8;F2:F8))
=ROWS(UNIQUE(F2:F9))==SUMPRODUCT(1/COUNTIF(F2:F9;F2:F9))
=INDEX(UNIQUE(F2:F8);2)=="Thành phố"
""",
    "districts": """
=SUM(B2:B9)
=SUM(D2:D9)
=AVERAGE(C2:C9)
=AVERAGE(B2:B9)
=COUNT(D2:D9)
=COUNTA(D2:D9)
=COUNTBLANK(C2:C9)
=D3+1
=IFERROR(D3+1;0)
=C5+1
=C5*B5
=SUM(C5;D5)
=SUMIF(E2:E9;"Quý I";C2:C9)
=SUMIF(E2:E9;"Quý*";B2:B9)
=SUMIF(F2:F9;2024;C2:C9)
=SUMIF(F2:F9;"2024";C2:C9)
=SUMIF(F2:F9;">2023";C2:C9)
=SUMIFS(C2:C9;E2:E9;"Quý I";F2:F9;2023)
=SUMIFS(C2:C9;G2:G9;"BHXH";F2:F9;2024)
=COUNTIF(G2:G9;"BHXH")
=COUNTIF(G2:G9;"BHYT*")
=COUNTIF(G2:G9;"BHYT")
=COUNTIF(B2:B9;9150)
=COUNTIF(B2:B9;"9150")
=COUNTIF(B2:B9;"<0")
=COUNTIF(B2:B9;0)
=COUNTIF(C2:C9;"")
=COUNTIF(D2:D9;"-")
=COUNTIF(D2:D9;">95,2")
=COUNTIFS(E2:E9;"Quý II";G2:G9;"BHYT")
=AVERAGEIF(G2:G9;"BHXH";C2:C9)
=AVERAGEIFS(B2:B9;F2:F9;2024;G2:G9;"BH*")
=MAXIFS(C2:C9;F2:F9;2024)
=MINIFS(C2:C9;F2:F9;2024;C2:C9;">0")
=RANK(B6;B2:B9)
=RANK(B8;B2:B9)
=RANK.EQ(B8;B2:B9;0)
=RANK.AVG(B8;B2:B9)
=RANK(B9;B2:B9;1)
=LARGE(B2:B9;3)
=SMALL(B2:B9;2)
=LARGE(B2:B9;20)
=SUMPRODUCT(B2:B9;F2:F9)
=SUMPRODUCT((F2:F9=2024)*(B2:B9))
=SUMPRODUCT((G2:G9="BHXH")*(F2:F9=2024)*B2:B9)
=SUMPRODUCT((E2:E9="Quý I")+(E2:E9="Quý II"))
=VLOOKUP("Chợ Mới";A2:G9;3;0)
=VLOOKUP("Chợ Mới";A2:G9;7;FALSE)
=INDEX(A2:A9;MATCH(15020;B2:B9;0))
=MATCH(9150;B2:B9;0)
=XLOOKUP("Phú Tân";A2:A9;B2:B9)==VLOOKUP("Phú Tân";A2:B9;2;FALSE)
=XLOOKUP(9150;B2:B9;A2:A9)==INDEX(A2:A9;MATCH(9150;B2:B9;0))
=C2/B2
=ROUND(C2/B2*1000;1)
=C5/B5
=IFERROR(C5/B5;"")
=IF(B5=0;"";C5/B5)
=IF(D3="-";0;D3)
=N2+1
=SUBTOTAL(9;C2:C9)
=SUBTOTAL(2;D2:D9)
=SUBTOTAL(3;D2:D9)
=STDEV(B2:B9)
=MEDIAN(B2:B9)
=QUARTILE(B2:B9;3)
=PERCENTILE(C2:C9;0,5)
=ABS(C9)
=INT(C9)
=ROUND(C9;0)
=ROUNDUP(C9;0)
=TRUNC(C9)
=MOD(B9;7)
=TEXT(C2;"#.##0,00")
=TEXT(C9;"0,0")
=TEXT(B2;"#.##0")&" người"
=A2&" ("&B2&" người)"
=A2&": "&C2&" triệu đồng"
=E2&"/"&F2
=RIGHT(E5;2)
=LEFT(G9;4)
=LEN(G9)
=UPPER(G8)
=G8="BHXH"
=EXACT(G8;"BHXH")
=CONCATENATE(E2;" năm ";F2)
=TEXTJOIN(" + ";TRUE;A2:A4)
=SUM(B2:B9)*4,5%
=SUM(C2:C9)*0,045
=B2*1490000*4,5%
=B2*4,5%*12
=IF(AND(F2=2023;G2="BHXH");C2;0)
=IF(OR(G2="BHYT";G2="BHTN");"khác";"BHXH")
=MAX(C2:C9)-MIN(C2:C9)
=SUM(B2:B4;B6:B7)
=SUM(B2:C3)
=AVERAGE(B2:B4;C2:C4)
=COUNTIF(A2:A9;"*Châu*")
=COUNTIF(A2:A9;"Châu*")
=SUMIF(A2:A9;"<>Long Xuyên";B2:B9)
=SUMIF(B2:B9;">9000")
=SUMIF(D2:D9;">=310";B2:B9)
=SUM(OFFSET(B1;1;0;8;1))
=AVERAGE(OFFSET(C2;0;0;8;1))
=OFFSET(C5;0;0)+1
=VALUE(RIGHT(E2;1))
=COUNTIF(OFFSET(D2;0;0;8;1);"-")
=SUM(INDIRECT("C2:C9"))
=ISODD(F2)
=MODE(B2:B9)
=PERCENTRANK(B2:B9;9000)
=STDEV.S(C2:C9)
=NPV(12%;C2:C9)
=AVERAGEA(D2:D9)
=ROWS(UNIQUE(E2:E9))==4
=SUM(UNIQUE(B2:B9))==SUM(B2:B9)-9150
""",
    "grades": """
=VLOOKUP(72;A2:C6;2)
=VLOOKUP(72;A2:C6;2;TRUE)
=VLOOKUP(90,5;A2:C6;3;TRUE)
=VLOOKUP(90,4;A2:C6;3)
=VLOOKUP(-1;A2:C6;2;TRUE)
=VLOOKUP(80;A2:C6;3;FALSE)
=VLOOKUP(81;A2:C6;3;FALSE)
=MATCH(70;A2:A6)
=MATCH(70;A2:A6;1)
=MATCH(65;A2:A6;0)
=INDEX(B2:B6;MATCH(55;A2:A6;1))
=HLOOKUP("Thưởng";A1:D6;4;FALSE)
=IF(A5>=80;"Tốt";IF(A5>=65;"Khá";"Còn lại"))
=IFS(A4>=90;"A";A4>=60;"B";TRUE;"C")
=SUM(C2:C6)
=AVERAGE(C2:C6)
=COUNTIF(C2:C6;">0,5")
=COUNTIF(C2:C6;">=1,25")
=COUNTIF(C2:C6;"1,25")
=COUNTIF(C2:C6;1,25)
=SUMIF(C2:C6;">0,5")
=SUMIF(C2:C6;"<1,5";A2:A6)
=RANK(D4;D2:D6)
=RANK(D4;D2:D6;1)
=RANK.AVG(D5;D2:D6)
=SUMPRODUCT(A2:A6;C2:C6)
=SUMPRODUCT(A2:A6;C2:C6)/SUM(C2:C6)
=SUMPRODUCT((A2:A6>=65)*C2:C6)
=ROUND(AVERAGE(A2:A6);2)
=TEXT(C4;"0,00")
=TEXT(A6;"0,0")
=A6&" điểm"
=B4&": "&C4&" triệu"
=PRODUCT(D2:D6)
=LARGE(A2:A6;1)-SMALL(A2:A6;1)
=MAX(A2:A6)/MIN(A3:A6)
=POWER(C6;2)
=C6^2
=C6^0,5
=CEILING(C4;0,5)
=FLOOR(C4;0,5)
=MROUND(C4;0,5)
=MIN(1;C4)
=MAX(0;A2-10)
=ROUND(C6*1000;-2)
=LOOKUP(72;A2:A6;B2:B6)
=LOOKUP(90,5;A2:A6;C2:C6)
=LOOKUP(-1;A2:A6;B2:B6)
=LOOKUP(100;A2:A6;C2:C6)
=OFFSET(B1;MATCH(70;A2:A6);0)
=VALUE("1,25")+C4
=QUOTIENT(A6;7)
=NPV(5%;C2:C6)
""",
}

NEW = ["SWITCH", "XOR", "STDEV.S", "STDEV.P", "VAR.S", "VAR.P", "PERCENTILE.INC", "QUARTILE.INC", "DAYS", "ISOWEEKNUM", "MAXIFS", "MINIFS", "IFS", "CONCAT", "TEXTJOIN", "RANK.EQ", "RANK.AVG", "IFNA"]


def pieces(typed):
    """The formula in pieces: those at odd places are texts in quotes."""
    return re.split(r'("(?:[^"]|"")*")', typed)


def changed(typed, names):
    """With `,` between arguments and a point before decimals."""
    parts = pieces(typed)
    for at in range(0, len(parts), 2):
        part = re.sub(r"(\d),(\d)", r"\1.\2", parts[at]).replace(";", ",")
        if names:
            for name in NEW:
                part = re.sub(rf"(?<![A-Z.]){re.escape(name)}\(", f"_xlfn.{name}(", part)
        parts[at] = part
    return "".join(parts)


def holds_figures(typed):
    return any(re.search(r"[\d0#].*[,.%]|[,.%].*[\d0#]|#", text) for text in pieces(typed)[1::2])


def letter(column):
    return chr(65 + column)


def cell(at, value):
    if value is None:
        return ""
    if isinstance(value, tuple):
        return f'<c r="{at}" s="1"><v>{value[1]}</v></c>'
    if isinstance(value, str):
        return f'<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    return f'<c r="{at}"><v>{value}</v></c>'


FIRST = 40  # the column of the formulas, AO


def workbook(path, sheets):
    """`sheets`: name, rows of the table, formulas in the syntax of such files."""
    types = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        for n in range(1, len(sheets) + 1)
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>'
            + types
            + "</Types>",
        )
        archive.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/styles.xml",
            '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
        )
        relations, names = "", ""
        for n, (name, rows, formulas) in enumerate(sheets, 1):
            relations += f'<Relationship Id="s{n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{n}.xml"/>'
            names += f'<sheet name="{name}" sheetId="{n}" r:id="s{n}"/>'
            body = ""
            for r in range(max(len(rows), len(formulas))):
                row = rows[r] if r < len(rows) else []
                cells = "".join(cell(f"{letter(c)}{r + 1}", v) for c, v in enumerate(row))
                if r < len(formulas):
                    cells += f'<c r="AO{r + 1}"><f>{escape(formulas[r][1:])}</f></c>'
                body += f'<row r="{r + 1}">{cells}</row>'
            archive.writestr(
                f"xl/worksheets/sheet{n}.xml",
                f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{body}</sheetData></worksheet>',
            )
        archive.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>')
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{names}</sheets></workbook>',
        )


LOCALE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi</value></prop></item>
<item oor:path="/org.openoffice.Office.Linguistic/General"><prop oor:name="DefaultLocale" oor:op="fuse"><value>vi</value></prop></item>
</oor:items>"""

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"


def values(path):
    """The kind and value of each formula, a list a sheet."""
    found = []
    for table in ElementTree.parse(path).iter(f"{TABLE}table"):
        column_values = []
        for row in table.iter(f"{TABLE}table-row"):
            column, of_row = 0, None
            for each in row:
                if each.tag not in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
                    continue
                repeated = int(each.get(f"{TABLE}number-columns-repeated", 1))
                if column <= FIRST < column + repeated and each.get(f"{TABLE}formula"):
                    kind = each.get(f"{OFFICE}value-type")
                    text = "\n".join("".join(p.itertext()) for p in each.iter(f"{TEXT}p"))
                    if each.get(f"{CALC}value-type") == "error":
                        of_row = ("error", text)
                    elif kind is None:
                        of_row = ("text", "")
                    elif kind == "string":
                        of_row = ("text", text)
                    else:
                        of_row = ("number", each.get(f"{OFFICE}value"))
                column += repeated
            if of_row:
                column_values.append(of_row)
        found.append(column_values)
    return found


def main():
    asked = {}
    for name, text in FORMULAS.items():
        lines = [line for line in text.strip().splitlines() if not line.endswith("#skip")]
        asked[name] = [line.split("==", 1)[0] if "==" in line else line for line in lines], [
            changed("=" + line.split("==", 1)[1] if "==" in line else line, True) for line in lines
        ]
    with tempfile.TemporaryDirectory() as folder:
        user = Path(folder) / "profile" / "user"
        user.mkdir(parents=True)
        (user / "registrymodifications.xcu").write_text(LOCALE)
        source = Path(folder) / "formulas.xlsx"
        workbook(source, [(name, TABLES[name], asked[name][1]) for name in TABLES])
        command = ["soffice", f"-env:UserInstallation=file://{user.parent}", "--headless", "--convert-to", "fods", "--outdir", folder, str(source)]
        subprocess.run(command, check=True, capture_output=True)
        found = values(source.with_suffix(".fods"))
    lines = []
    for name, results in zip(TABLES, found):
        typed = asked[name][0]
        assert len(typed) == len(results), (name, len(typed), len(results))
        for formula, (kind, value) in zip(typed, results):
            lines.append(("comma", name, formula, kind, value))
            is_told_alike = kind != "text" or not re.search(r"[,.]\d", value)
            if not holds_figures(formula) and is_told_alike:
                lines.append(("point", name, changed(formula, False), kind, value))
    (HERE / "formulas.tsv").write_text("".join("\t".join(line) + "\n" for line in lines))
    tables = []
    for name, rows in TABLES.items():
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                if value is None:
                    continue
                is_date = isinstance(value, tuple)
                kind = "number" if is_date or not isinstance(value, str) else "text"
                tables.append((name, f"{letter(c)}{r + 1}", kind, str(value[1] if is_date else value)))
    (HERE / "tables.tsv").write_text("".join("\t".join(line) + "\n" for line in tables))
    print(len(lines), "formulas")


main()
