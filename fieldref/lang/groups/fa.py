"""Groups of plain words in Persian and Dari; see ``fieldref.lang.plain_words``."""

GROUPS = """
child: کودک طفل اطفال فرزند پسر دختر پسرم دخترم نوزاد خردسال طفلم بچه
alone: تنها بدون_والدین
guardian: سرپرست قیم
age: سن ساله سال
parent: پدر مادر والدین
spouse: شوهر زن همسر شوهرم خانمم همسرم ازدواج
family: خانواده فامیل برادر خواهر خانواده‌ام
reunite: پیوستن الحاق یکجا بیاورم
lost-relatives: گم گمشده مفقود
death: مرگ فوت جسد مرده
employer: کارفرما صاحب_کار رئیس رییس
worker: کارگر کارمند
domestic: خدمتکار خانگی
pay: معاش مزد حقوق پول دستمزد معاشم پرداخت
job: کار وظیفه شغل
dismissal: اخراج برطرف بیکار
passport: پاسپورت گذرنامه پاسپورتم گذرنامه‌ام
papers: اسناد سند مدارک مدرک تذکره کارت هویت کاغذ
take-away: گرفت گرفته گرفتند نگه ضبط پس
lost: گم دزدی دزدیده
permit: ویزا اقامت اجازه
detention: بازداشت توقیف زندان زندانی حبس دستگیر دستگیری
court: دادگاه محکمه قاضی
reasons: دلیل چرا
lawyer: وکیل حقوقی
free-of-charge: رایگان مفت
interpreter: ترجمان مترجم زبان ترجمه
police: پولیس پلیس عسکر سرباز
border: مرز سرحد میدان_هوایی
search: تلاشی بازرسی موبایل
fingerprints: انگشت اثر_انگشت
return: برگرداندن برگردانند پس_بفرستند اخراج دیپورت بازگشت رد_مرز بفرستند
danger: خطر آزار ترس تهدید کشتن شکنجه می‌ترسم
torture: شکنجه لت_کوب
asylum: پناهندگی پناه پناهنده حمایت درخواست
refusal: رد
appeal: استیناف اعتراض تجدید
interview: مصاحبه انترویو
confidential: محرم راز محرمانه
embassy: سفارت قنسلگری کنسولگری
smuggling: قاچاقبر قاچاقچی قاچاق
trafficking: قاچاق_انسان استثمار بهره‌کشی قربانی
forced: مجبور اجباری زور
debt: قرض بدهی
sea: بحر دریا کشتی قایق
camp: کمپ اردوگاه
food: غذا نان گرسنه آب
shelter: سرپناه خانه
health: داکتر دکتر مریض شفاخانه بیمارستان صحت تداوی دوا
mental: افسردگی خودکشی روانی
pregnancy: حامله باردار ولادت
birth-registration: تولد ثبت_تولد
nationality: تابعیت بی‌تابعیت ملیت
disability: معلول معلولیت
rape: تجاوز جنسی
religion: دین نماز عبادت
discrimination: تبعیض نژاد
violence: خشونت
emergency: جنگ
disaster: سیل زلزله
school: مکتب مدرسه آموزش درس
student: محصل دانشجو پوهنتون دانشگاه
complaint: شکایت
"""
