package dev.plumbline.bench.hand;

import dev.plumbline.spi.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that the forms and papers may use for those of the guideline. A line gives a word and
 * its spellings, {@code …} for any text in them; under {@code -} are those that are known and never
 * accepted.
 */
final class HandWords {
  static final HandWords TOPICS =
      HandWords.closed(
          """
          专题一: 专题一…重点合作地区关键技术联合攻关 重点合作地区关键技术联合攻关
          专题二: 专题二…技术协同攻关与成果示范应用 技术协同攻关与成果示范应用
          专题三: 专题三…能力提升与需求挖掘 能力提升与需求挖掘
          """);

  static final HandWords LEGAL_FORMS =
      HandWords.closed(
          """
          法人: 法人单位 营利法人 非营利法人 特别法人 企业法人 企业单位法人 公司法人 有限责任公司 有限公司 其他有限责任公司
            有限责任公司（…独资） 有限责任公司（…控股） 有限责任公司（…合资） 国有独资公司 股份有限公司 股份公司
            股份有限公司（…上市） 其他股份有限公司（…上市） 股份有限公司（…控股） 全民所有制 农民专业合作社
            农民专业合作社法人 事业单位法人 事业单位 事业法人 机关法人 机关 社会团体法人 社会团体 社团法人 捐助法人 基金会
            基金会法人 民办非企业单位 民办非企业单位（法人） 民办非企业单位法人 社会服务机构 社会服务机构法人
          非法人组织: 合伙企业 普通合伙企业 特殊普通合伙企业 特殊的普通合伙企业 有限合伙企业 个人独资企业
            民办非企业单位（合伙）
          分支机构: …分公司 …分公司（…） …法人分支机构 …企业分支机构 办事处 代表处
          -: 自然人 个人 个体工商户 个体户
          """);

  static final HandWords STATES =
      HandWords.closed(
          """
          在任: 在岗 在职 现任 任职中 派驻中 挂职中
          已任命未到岗: 已任命，未到岗 已任命尚未到岗 已任命待到岗 未到岗 待到岗
          -: 已召回 召回 提前召回 已期满 期满 任期届满 任期已满 已离任 离任 已卸任
          """);

  static final HandWords PERSONS =
      HandWords.closed(
          """
          援派干部: 驻外干部 在任驻外干部 派驻干部 对口支援干部 援疆干部 援藏干部 援青干部 援滇干部
          挂职干部: 挂职 挂职人员 挂职锻炼干部 博士服务团成员
          专业技术人才: 专业技术人员 专技人员 专技人才 援…专业技术人才 科技特派员 医务人员
          医生: 医师 援…医生
          教师: 支教教师 援…教师
          -: 退休返聘人员 退休返聘 志愿者
          """);

  static final HandWords CONTRACTS =
      HandWords.closed(
          """
          技术开发: 技术开发合同 技术开发（…）合同 技术开发（…） 技术开发（委托） 委托开发 委托开发合同 技术委托开发
            技术委托开发合同 技术开发（合作） 合作开发 合作开发合同 技术合作开发 技术合作开发合同
          技术转让: 技术转让合同 技术转让（…）合同 技术转让（…） 技术转让（专利权） 专利权转让 专利权转让合同
            技术转让（专利申请权） 专利申请权转让 专利申请权转让合同 技术转让（技术秘密） 技术秘密转让 技术秘密转让合同
            植物新品种权转让
          技术许可: 技术许可合同 技术许可（…）合同 技术许可（…） 技术许可（专利实施许可） 专利实施许可 专利实施许可合同
            技术转让（专利实施许可） 技术许可（技术秘密） 技术秘密使用许可 技术秘密使用许可合同
          技术咨询: 技术咨询合同
          技术服务: 技术服务合同 技术服务（…）合同 一般性技术服务 技术培训 技术培训合同 技术中介 技术中介合同
          -: 框架协议 …框架协议 …框架合同 战略合作协议 意向书 …意向书 意向协议 备忘录 …备忘录 采购合同 设备采购
            买卖合同 购销合同
          """);

  static final HandWords REGISTRARS =
      HandWords.open(
          """
          上海市技术市场管理办公室: 上海市技术市场管理办公室…登记点 上海市技术市场管理办公室（…登记点）
            上海市…技术合同认定登记点 上海技术市场管理办公室 上海市技术市场办
          """);

  static final HandWords FORMS =
      HandWords.closed(
          """
          附件2: 推荐函 附件2推荐函 推荐函（附件2） “推荐函”（附件2） 附件2（推荐函）
            关于推荐申报上海市2024年度“科技创新行动计划”国内科技合作领域项目的函
          附件3: 推荐表 附件3推荐表 推荐表（附件3） 附件3（推荐表） 推荐材料（附件3） “能力提升与需求挖掘”推荐表
            上海市2024年度“科技创新行动计划”国内科技合作领域“能力提升与需求挖掘”推荐表
          -: 附件1 自拟格式 其他格式
          """);

  static final HandWords SENDERS =
      HandWords.closed(
          """
          前方指挥部: 前方指挥部（联络组） 上海市对口支援前方指挥部（联络组） 上海市对口支援…前方指挥部 对口支援前方指挥部
            援…前方指挥部 上海援…前方指挥部 前指
          联络组: …干部联络组 上海市对口支援…联络组
          市级组织部门: 本市市级组织部门 市级党委组织部门 市委组织部 …上海市委组织部
          其他市级部门: 市教委 市合作交流办
          -: 科技主管部门 科学技术主管部门 科技行政主管部门 科技行政部门 科学技术行政部门 科技管理部门 科技局 科技厅 科委
            科学技术局 科学技术厅 科学技术委员会 市级科技主管部门 市科技局 区级科技主管部门 教育和科技局 科技和工业信息化局
            省级科技主管部门 省科技主管部门 省科技厅 自治区科技厅 兵团科技局 地级科技主管部门 地市级科技主管部门 州科技局
            县级科技主管部门 区县级科技主管部门 县科技局 区科技局 开发区科技管理机构 …开发区管委会 …开发区管理委员会
            …开发区科技局 高新区管委会 高新区科技局 区级组织部门 区级党委组织部门 …区委组织部 县委组织部 发展改革部门
            发展改革委 发改委 发展和改革委员会 人民政府 政府 县人民政府
          """);

  static final HandWords CATEGORIES =
      HandWords.closed(
          """
          技术: 技术类 技术人员 技术类人员 技术人才
          科研管理: 科研管理类 科研管理人员 科研管理类人员 科研管理人才
          -: 管理效益 其他效益 其他效益指标 行政管理 行政管理类 行政管理人员 技术效益 技术效益指标 经济效益 经济效益指标
            社会效益 社会效益指标
          """);

  static final HandWords INDICATORS =
      HandWords.open(
          """
          培养人次: 培养技术或科研管理类人员
          技术需求: 挖掘技术需求
          建议报告: 技术需求建议报告
          """);

  static final HandWords DOCUMENTS =
      HandWords.open(
          """
          可行性方案: 项目可行性方案
          回避专家公函: 回避公函 回避专家申请公函
          科技伦理审查批准材料: 科技伦理审查批准文件 科技伦理审查批件 伦理审查批件
          技术合同: 技术开发合同 技术开发（…）合同 技术转让合同 技术转让（…）合同 技术许可合同 技术咨询合同 技术服务合同
          技术合同认定登记证明: 认定登记证明 技术合同登记证明
          """);

  static final HandWords DECLARATIONS =
      HandWords.open(
          """
          遵守科研诚信管理要求: 遵守科研诚信要求
          所提交材料真实: 所提交材料真实性
          不含涉密内容: 无涉密内容 不涉密
          遵守人类遗传资源管理法规: 遵守人类遗传资源管理相关法规
          遵守病原微生物实验室生物安全管理规定: 遵守病原微生物实验室生物安全管理相关规定
          经费预算真实: 项目经费预算真实 经费预算编制真实
          """);

  static final HandWords AUDITS =
      HandWords.open(
          """
          申请资格: 申请人的申请资格 申请人资格
          材料真实性: 申请材料的真实性 申请材料真实性
          材料完整性: 申请材料的完整性 申请材料完整性
          """);

  static final HandWords CHANNELS =
      HandWords.closed(
          """
          网上: 网上申报 网上填报 网上提交 网络 网络申报 线上 线上申报 在线 在线申报 上海市财政科技投入信息管理平台
          -: 纸质 纸质材料 纸质申报 书面 线下 线下申报 现场 窗口 现场递交 邮寄
          """);

  static final HandWords LOGINS =
      HandWords.closed(
          """
          一网通办: “一网通办” “一网通办”登录 一网通办登录 “一网通办”账号 一网通办账号 上海一网通办 随申办
          -: 平台账号 用户名密码 其他账号 其他
          """);

  /** What is read of a word that a closed list does not know. */
  static final String UNREAD = "?";

  private static final String GAP = "…";

  private final boolean closed;
  private final Map<String, String> exact = new HashMap<>();
  private final List<Gapped> gapped = new ArrayList<>();

  private record Gapped(String before, String after, String word) {
    boolean matches(String text) {
      return text.length() >= before.length() + after.length()
          && text.startsWith(before)
          && text.endsWith(after);
    }
  }

  private HandWords(boolean closed, String lines) {
    this.closed = closed;
    for (String line : lines.replaceAll("\n +", " ").split("\n")) {
      String word = line.substring(0, line.indexOf(':'));
      exact.put(Folding.key(word), word);
      for (String spelling : line.substring(line.indexOf(':') + 1).trim().split(" ")) {
        int gap = spelling.indexOf(GAP);
        if (gap < 0) {
          exact.put(Folding.key(spelling), word);
        } else {
          String after = spelling.substring(gap + 1);
          gapped.add(new Gapped(Folding.key(spelling.substring(0, gap)), Folding.key(after), word));
        }
      }
    }
  }

  private static HandWords closed(String lines) {
    return new HandWords(true, lines);
  }

  private static HandWords open(String lines) {
    return new HandWords(false, lines);
  }

  /**
   * The word that a text is; {@code null} if it says nothing. Of one that is not listed, {@link
   * #UNREAD} where the list is closed, else the text in the form in which texts are compared.
   */
  String read(String text) {
    if (text == null || Folding.saysNothing(text)) {
      return null;
    }
    String folded = Folding.key(text);
    String word = exact.get(folded);
    if (word != null) {
      return word;
    }
    for (Gapped spelling : gapped) {
      if (spelling.matches(folded)) {
        return spelling.word();
      }
    }
    return closed ? UNREAD : folded;
  }

  /** Whether a text is one of the words. */
  HandTruth is(String text, String... words) {
    return among(read(text), words);
  }

  /** The same of a text that was read. */
  static HandTruth among(String read, String... words) {
    if (read == null) {
      return HandTruth.UNKNOWN;
    }
    if (read.equals(UNREAD)) {
      return HandTruth.UNREAD;
    }
    for (String word : words) {
      if (read.equals(word)) {
        return HandTruth.TRUE;
      }
    }
    return HandTruth.FALSE;
  }
}
