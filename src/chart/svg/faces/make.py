"""Makes the typefaces of this folder: the letters of charts out of Arimo and Tinos, without hinting.

Arimo is as wide as Arial, Tinos as Times New Roman: the widths by which charts are laid out. Both are by Google, under the
SIL Open Font License 1.1 (LICENSE-OFL beside this file); the parts made here keep notice and license.

    apt-get install fonts-croscore    # 20201225
    pip install fonttools==4.68.0
    python3 make.py /usr/share/fonts/truetype/croscore
"""

import sys
from pathlib import Path

from fontTools import subset

VIETNAMESE = (
    "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"
)
SIGNS = "\u00a0–—“”‘’…·×÷±≥≤−²³°€•"
LETTERS = "".join(map(chr, range(0x20, 0x7F))) + VIETNAMESE + VIETNAMESE.upper() + SIGNS

NOTICE = 0, 13, 14
FACES = {
    "sans": "Arimo-Regular",
    "sans-bold": "Arimo-Bold",
    "serif": "Tinos-Regular",
    "serif-bold": "Tinos-Bold",
}

for name, source in FACES.items():
    options = subset.Options()
    options.hinting = options.notdef_outline = options.glyph_names = False
    options.layout_features = []
    options.name_IDs = NOTICE
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "kern", "FFTM", "OS/2", "post"]
    font = subset.load_font(Path(sys.argv[1]) / f"{source}.ttf", options)
    cutter = subset.Subsetter(options)
    cutter.populate(text=LETTERS)
    cutter.subset(font)
    font["name"].names = [record for record in font["name"].names if record.platformID == 3]
    font["name"].setName(f"Chart outlines {name}", 1, 3, 1, 0x409)
    subset.save_font(font, Path(__file__).parent / f"{name}.ttf", options)
